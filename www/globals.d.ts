// Names of a page's own types, for programs on servers, which have none: beside lib "dom" this adds nothing.

interface CSSStyleSheet {}
interface CustomEvent<T = any> extends Event {}
interface Document {}
interface Element {}
interface Event {}
interface GlobalEventHandlersEventMap {}
interface HTMLElement extends Element {}
interface HTMLElementTagNameMap {}
interface ParentNode {}
interface Response {}
interface ShadowRoot {}
interface URL {}
declare namespace WebAssembly {
  interface Module {}
}
