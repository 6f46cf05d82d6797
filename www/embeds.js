// Addresses of providers' frames, built from an id. The core recognises an embed (src/model/provider.rs) and gives its element
// `data-provider` and `data-id`; no address in an article ever becomes that of a frame.
//
// Nothing imports this until a reader or the host page asks for an embed.

/**
 * @typedef {object} Frame
 * @property {string} src
 * @property {string} [ratio] of its sides, as CSS writes it
 * @property {number} [height] in pixels, where it is as wide as its place
 */

const encoded = encodeURIComponent;

/**
 * For each provider the pattern of its ids, and the frame that shows one.
 * @type {Record<string, [RegExp, (id: string) => Frame]>}
 */
export const providers = {
  youtube: [/^[\w-]{11}$/, (id) => ({ src: `https://www.youtube-nocookie.com/embed/${id}?autoplay=1`, ratio: "16 / 9" })],
  vimeo: [
    /^\d+((\/|\?h=)[\w-]+)?$/,
    (id) => {
      // An unlisted film has a key, in its page's path or its player's query.
      const [film, key = ""] = id.split(/\/|\?h=/);
      return { src: `https://player.vimeo.com/video/${film}?dnt=1&autoplay=1${/^[\da-f]{8,}$/.test(key) ? `&h=${key}` : ""}`, ratio: "16 / 9" };
    },
  ],
  x: [/^\d+$/, (id) => ({ src: `https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${id}`, height: 550 })],
  instagram: [/^(p|reel|tv)\/[\w-]+$/, (id) => ({ src: `https://www.instagram.com/${id}/embed/captioned/`, height: 720 })],
  facebook: [
    /^(\d+|reel\/\d+|[\w.!%,-]+\/(posts|videos)\/[\w.!%,-]+)$/,
    (id) => {
      const video = !id.includes("/posts/");
      const page = `https://www.facebook.com/${/^\d+$/.test(id) ? `watch/?v=${id}` : id}`;
      return { src: `https://www.facebook.com/plugins/${video ? "video" : "post"}.php?href=${encoded(page)}`, ...(video ? { ratio: "16 / 9" } : { height: 600 }) };
    },
  ],
  tiktok: [/^\d+$/, (id) => ({ src: `https://www.tiktok.com/embed/v2/${id}`, height: 740 })],
  telegram: [/^[\w-]+\/\d+$/, (id) => ({ src: `https://t.me/${id}?embed=1`, height: 400 })],
  soundcloud: [
    /^[\w-]+(\/sets)?\/[\w-]+$/,
    (id) => ({ src: `https://w.soundcloud.com/player/?url=${encoded(`https://soundcloud.com/${id}`)}`, height: id.includes("/sets/") ? 450 : 166 }),
  ],
  spotify: [/^[a-z]+\/\w+$/, (id) => ({ src: `https://open.spotify.com/embed/${id}`, height: id.startsWith("track/") || id.startsWith("episode/") ? 152 : 352 })],
  datawrapper: [/^\w+$/, (id) => ({ src: `https://datawrapper.dwcdn.net/${id}/`, height: 450 })],
  "google-maps": [
    /^(!(?!.*\.\.)[\w.!%,-]+|[\w-]+)$/,
    (id) => ({ src: `https://www.google.com/maps/${id.startsWith("!") ? "embed?pb=" : "d/embed?mid="}${id}`, ratio: "4 / 3" }),
  ],
};

/**
 * The frame of an embed; nothing if the provider is unknown or the id is not one of its.
 * @param {string} provider
 * @param {string} id
 * @returns {Frame | undefined}
 */
export function frameOf(provider, id) {
  const [shape, frame] = (Object.hasOwn(providers, provider) && providers[provider]) || [];
  return shape?.test(id) ? frame?.(id) : undefined;
}
