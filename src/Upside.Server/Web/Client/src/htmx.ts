// htmx and its stream of server-sent events. The extension is a script of its own that looks for a global htmx, which the
// first import puts there. Settings stand in the page's <meta name="htmx-config">.
import htmx from "htmx.org/dist/htmx.esm.js";
import "htmx.org/dist/ext/hx-sse.js";

export default htmx;
