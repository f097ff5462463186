// The few parts of htmx that these modules use.
declare module "htmx.org/dist/htmx.esm.js" {
  const htmx: {
    swap(context: { text: string; sourceElement: Element; target: Element; swap: string }): Promise<void>;
    trigger(element: Element, event: string): void;
    registerExtension(name: string, extension: object): void;
  };
  export default htmx;
}

declare module "htmx.org/dist/ext/hx-sse.js";
