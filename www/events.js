/**
 * Fires one of our events; they bubble, and cross shadow roots.
 * @param {Element} host
 * @param {string} name without `maqala-`
 * @param {object} detail
 * @param {boolean} [cancelable]
 * @returns {boolean} whether nobody cancelled it
 */
export const fire = (host, name, detail, cancelable) =>
  host.dispatchEvent(new CustomEvent(`maqala-${name}`, { bubbles: true, composed: true, cancelable, detail }));
