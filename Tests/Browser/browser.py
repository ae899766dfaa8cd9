"""A page in Chromium, with eyes on everything a report must not do."""

import pathlib
from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, Error

# Runs before anything in the page and in its frames: calls that payloads make are noted, and don't block.
_TRAPS = """
for (const name of ["alert", "confirm", "prompt", "print", "open", "msgbox"])
  window[name] = (...words) => noteCall(name + "(" + words.join(", ") + ")");
"""

# Elements and attributes of the page as « name » and « name attribute », and where its links lead.
_INVENTORY = """
() => {
  const inProse = new Set(), outside = new Set(), links = [], handlers = [];
  for (const element of document.querySelectorAll("*")) {
    // A dash that stands for nothing is the page's own.
    const isProse = element.parentElement?.closest(".prose, dl.details dd") && !element.matches("td > .empty");
    const place = isProse ? inProse : outside;
    const kind = element.namespaceURI === "http://www.w3.org/1999/xhtml" ? "" : "foreign ";
    place.add(kind + element.localName);
    for (const attribute of element.attributes) {
      place.add(kind + element.localName + " " + attribute.name);
      if (attribute.name.startsWith("on")) handlers.push(element.outerHTML.slice(0, 200));
    }
    if (element.hasAttribute("href")) links.push(element.getAttribute("href"));
  }
  const ids = [...document.querySelectorAll("[id]")].map(element => element.id);
  const text = document.body.textContent;
  return { inProse: [...inProse], outside: [...outside], links, handlers, ids, text };
}
"""


@dataclass
class Visit:
    """What happened while a page was open."""

    requests: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)
    console: list[str] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    navigations: list[str] = field(default_factory=list)
    popups: list[str] = field(default_factory=list)
    inventory: dict = field(default_factory=dict)

    def happened(self) -> list[str]:
        """Everything that a document which only lies there doesn't do."""
        events = [f"{name}: {event}" for name in ("calls", "dialogs", "console", "popups")
                  for event in getattr(self, name)]
        events += [f"asked for {address}" for address in self.requests[1:]]
        return events + [f"went to {address}" for address in self.navigations[1:]]


class Watch:
    """One page in which file after file is opened. A new page for each would cost ten times as much."""

    def __init__(self, context: BrowserContext):
        context.expose_function("noteCall", lambda call: self._now.calls.append(call))
        context.add_init_script(_TRAPS)
        # Nothing but files loads, and what wants to load is noted all the same.
        context.route(lambda address: not address.startswith("file:"), lambda route: route.abort())
        self.page = context.new_page()
        self._now = Visit()
        self.page.on("request", lambda request: self._now.requests.append(request.url))
        self.page.on("dialog", lambda dialog: (self._now.dialogs.append(dialog.message), dialog.dismiss()))
        self.page.on("console", lambda message: self._now.console.append(f"{message.type}: {message.text}"))
        self.page.on("pageerror", lambda error: self._now.console.append(f"error: {error}"))
        self.page.on("popup", lambda popup: self._now.popups.append(popup.url))
        self.page.on("framenavigated", lambda frame: self._now.navigations.append(frame.url))

    def visit(self, file: pathlib.Path, settle: int = 50) -> Visit:
        """Opens a file, waits `settle` ms for what may happen by itself, and takes stock."""
        self._now = Visit()
        self.page.goto(file.resolve().as_uri(), wait_until="load")
        self.page.wait_for_timeout(settle)
        try:
            self._now.inventory = self.page.evaluate(_INVENTORY)
        except Error as error:  # The page went elsewhere while we looked: that too is something that happened.
            self._now.console.append(f"lost: {error}")
        return self._now
