/** In the place of `wxt/browser` where a bench runs a script without the extension around it. */
export const browser = {
  runtime: { id: 'bench', sendMessage: async () => undefined },
  storage: { local: { get: async () => ({}) } },
};
