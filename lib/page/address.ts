/** Parameters that say how the reader came, not what the page is. */
const TRACKING = new Set([
  ...['spm', 'from', 'isappinstalled', 'scene', 'share', 'share_token', 'share_from', 'sharer_shareid', 'sharer_shareinfo', 'shareuid'],
  ...['srcid', 'subscene', 'clicktime', 'enterid', 'sessionid', 'nettype', 'version', 'devicetype', 'lang', 'exportkey', 'pass_ticket'],
  ...['wx_header', 'ascene', 'fontscale', 'acctmode', 'countrycode', 'session_us', 'key', 'uin', 'poc_token', 'chksm', 'mpshare'],
  ...['gclid', 'fbclid', 'msclkid', 'yclid', 'bd_vid', '_hsenc', '_hsmi', 'mc_cid', 'mc_eid', 'timestamp', '_t', 'tdsourcetag'],
]);
/** Parameters that tell pages apart on some sites though trackers use the names too; kept outside of WeChat. */
const ONLY_ON_WECHAT = new Set(['version', 'lang', 'key', 'scene', 'uin', 'share', 'from', 'timestamp', 'pass_ticket', 'sessionid']);
/** The address of a WeChat article is these four; the rest belongs to the reader who shared it. */
const WECHAT_IDENTITY = ['__biz', 'mid', 'idx', 'sn'];
/** `from` with these values is WeChat's, on whatever site the link points to. */
const SHARED_FROM = new Set(['timeline', 'groupmessage', 'singlemessage', 'message', 'wechat', 'weixin', 'qq', 'weibo']);
/** `#/report/3` and `#!/report/3` are pages of their own; `#top` is a place on one. */
const ROUTE = /^#!?\//;

/**
 * The address that notes of a page are kept under: without fragment (but for a hash route) and without tracking
 * parameters. `canonical` (the page's `<link rel="canonical">`) decides on the parameters where it names the same path;
 * another path is not believed, for a client-side navigation leaves the first page's link in place and careless
 * templates name the front page. An address that is no URL comes back as it is.
 */
export function cleanAddress(url: string, canonical?: string | null): string {
  const address = parse(url);
  if (address === null) return url;
  const named = canonical ? parse(canonical, url) : null;
  const isBelieved = named !== null && named.origin === address.origin && named.pathname === address.pathname && named.search !== '';
  if (isBelieved && !ROUTE.test(address.hash)) return cleaned(named).href;
  return cleaned(address).href;
}

function parse(url: string, base?: string): URL | null {
  return URL.canParse(url, base) ? new URL(url, base) : null;
}

function cleaned(address: URL): URL {
  const clean = new URL(address);
  const onWeChat = clean.hostname === 'mp.weixin.qq.com';
  const isArticle = onWeChat && WECHAT_IDENTITY.every((name) => clean.searchParams.has(name));
  for (const [name, value] of address.searchParams) {
    if (isArticle ? !WECHAT_IDENTITY.includes(name) : isTracking(name, value, onWeChat)) clean.searchParams.delete(name);
  }
  // Deleting one parameter rewrites the others' escapes; an address that loses none keeps its own.
  if (clean.searchParams.size === address.searchParams.size) clean.search = address.search;
  if (!ROUTE.test(clean.hash)) clean.hash = '';
  return clean;
}

function isTracking(name: string, value: string, onWeChat: boolean): boolean {
  const lower = name.toLowerCase();
  if (lower.startsWith('utm_')) return true;
  if (lower === 'from') return onWeChat || SHARED_FROM.has(value);
  if (lower === 'scene') return onWeChat || /^\d{1,3}$/.test(value);
  return TRACKING.has(lower) && (onWeChat || !ONLY_ON_WECHAT.has(lower));
}
