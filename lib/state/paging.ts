/**
 * Cuts a list of groups after `limit` items in all; the last group shown may be cut. `sizeOf` counts a group's items,
 * `cut` gives a group with its first items only.
 */
export function limitGroups<Group>(
  groups: readonly Group[],
  limit: number,
  sizeOf: (group: Group) => number,
  cut: (group: Group, count: number) => Group,
): Group[] {
  const shown: Group[] = [];
  let room = limit;
  for (const group of groups) {
    if (room <= 0) break;
    const size = sizeOf(group);
    shown.push(size <= room ? group : cut(group, room));
    room -= size;
  }
  return shown;
}
