// A way to swap for htmx, `hx-swap="place"`: each element goes to its place in an ordered list. One with the same id is
// replaced, and moves if its order changed. The list is ordered by `data-order`, the greatest first; orders of equal
// length compare as text.
import htmx from "./htmx";

htmx.registerExtension("place", {
  handle_swap(style: string, list: Element, fragment: DocumentFragment): boolean {
    if (style !== "place") return false;
    for (const element of [...fragment.children]) place(list, element);
    return true;
  },
});

function place(list: Element, element: Element): void {
  const old = document.getElementById(element.id);
  // What somebody has opened stays open.
  if (old?.querySelector("details[open]")) element.querySelector("details")?.setAttribute("open", "");
  old?.remove();
  const order = orderOf(element);
  const next = [...list.children].find((other) => orderOf(other) < order);
  list.insertBefore(element, next ?? null);
}

const orderOf = (element: Element): string => element.getAttribute("data-order") ?? "";
