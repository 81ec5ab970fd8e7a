/** Checks of what comes in by message, before anything is done with it. */
import { MENTION_CLASSES, type MentionClass } from '../recognise/mention.ts';
import { unpackMentions } from '../recognise/packed-mentions.ts';
import type { ComparedContent } from './protocol.ts';

/** Who sent a message, as the browser says. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; url?: string | undefined } | undefined;
}

/** Thrown for a message that none of our contexts sends: the sender gets an error and nothing is done. */
export class MessageRefused extends Error {
  override name = 'MessageRefused';
}

/** True for a message of one of the extension's own pages. */
export function isOwnPage(sender: Sender, ownAddress: string): boolean {
  return sender.url?.startsWith(ownAddress) === true;
}

/** Throws unless the message comes from this extension. */
export function requireOwn(sender: Sender, ownId: string): void {
  if (sender.id !== ownId) throw new MessageRefused('not from this extension');
}

/**
 * Throws unless the message comes from one of the extension's own pages. What only they ask for (all notes, marking any
 * tab) is refused to content scripts: a page that has broken out of its renderer speaks with their voice.
 */
export function requireOwnPage(sender: Sender, ownAddress: string): void {
  if (!isOwnPage(sender, ownAddress)) throw new MessageRefused('not from a page of this extension');
}

/** Throws unless a page's notes are asked for by a page of the same origin, or by one of the extension's own. */
export function requireSameOrigin(sender: Sender, ownAddress: string, url: string): void {
  if (!isOwnPage(sender, ownAddress) && !isSameSite(sender.url, url)) throw new MessageRefused('notes of another site');
}

/** True for two addresses of one origin; of files on the disk, which have no host, each is a site of its own. */
export function isSameSite(one: string | undefined, other: string): boolean {
  const [asked, from] = [URL.parse(other), URL.parse(one ?? '')];
  if (asked === null || from === null || asked.protocol !== from.protocol || asked.host !== from.host) return false;
  return asked.host !== '' || asked.pathname === from.pathname;
}

/** A field of a message; throws where it is not a string. */
export function stringOf(data: unknown, field: string): string {
  const value = fieldOf(data, field);
  if (typeof value !== 'string') throw new MessageRefused(`${field}: a string expected`);
  return value;
}

/** A field of a message; throws where it is no whole number ≥ 0 (ids of tabs, counts). */
export function countOf(data: unknown, field: string): number {
  const value = fieldOf(data, field);
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw new MessageRefused(`${field}: a count expected`);
  return value;
}

/** The field `class` of a message; throws where it is none of the three. */
export function classOf(data: unknown): MentionClass {
  const value = fieldOf(data, 'class');
  const found = MENTION_CLASSES.find((name) => name === value);
  if (found === undefined) throw new MessageRefused('class: figure, slogan or programme expected');
  return found;
}

/** The text of a page with its mentions; throws where these are none, or not of that text. */
export function pageOf(data: unknown): ComparedContent {
  const text = stringOf(data, 'text');
  const mentions = unpackMentions(fieldOf(data, 'mentions'), text);
  if (mentions === undefined) throw new MessageRefused('mentions: not of this text');
  return { url: stringOf(data, 'url'), title: stringOf(data, 'title'), text, mentions };
}

/** A field of a message as it came. */
export function fieldOf(data: unknown, field: string): unknown {
  if (typeof data !== 'object' || data === null) throw new MessageRefused('an object expected');
  return Object.hasOwn(data, field) ? Reflect.get(data, field) : undefined;
}
