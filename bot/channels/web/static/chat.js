// Sends without leaving the page and shows lines as they come. The page works without it.
"use strict";

(() => {
  const log = document.getElementById("log");
  const composer = document.getElementById("composer");
  const field = document.getElementById("question");
  const searching = document.getElementById("searching");
  const trouble = document.getElementById("trouble");
  const connection = document.getElementById("connection");
  const preparing = document.getElementById("preparing");

  let last = Math.max(0, ...[...log.querySelectorAll("[data-id]")].map((line) => Number(line.dataset.id)));
  let events = null;
  let isSending = false;
  let isAwaiting = false;
  let overdue = 0;
  let cutOff = 0;
  let unsent = { key: "", nonce: "" };

  const nonce = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

  // The same words sent again after a failure keep their number, so they count once.
  const numbered = (key) => {
    if (unsent.key !== key) unsent = { key, nonce: nonce() };
    return unsent.nonce;
  };

  const complain = (words) => {
    trouble.replaceChildren();
    if (!words) return;
    const said = document.createElement("p");
    said.textContent = words;
    trouble.append(said);
  };

  const showSearching = (isShown) => {
    searching.hidden = !isShown;
    if (isShown) searching.scrollIntoView({ block: "nearest" });
  };

  const isNearEnd = () => window.innerHeight + window.scrollY > document.documentElement.scrollHeight - 240;

  const reveal = (line) => {
    const isTall = line.offsetHeight > window.innerHeight - composer.offsetHeight - 40;
    line.scrollIntoView({ block: isTall ? "start" : "nearest" });
  };

  const answered = () => {
    isAwaiting = false;
    window.clearTimeout(overdue);
    showSearching(false);
  };

  // In its place and unannounced. Whoever stood on a button stays on it; when it is gone, they go on in the field.
  const replace = (earlier, line) => {
    if (!earlier) return;
    const pressed = earlier.contains(document.activeElement) ? document.activeElement.value : null;
    earlier.replaceWith(line);
    if (pressed === null) return;
    const same = [...line.querySelectorAll("button")].find((button) => button.value === pressed);
    (same || field).focus({ preventScroll: true });
  };

  const append = (told) => {
    if (told.id <= last) return;
    last = told.id;
    const follows = isAwaiting || isNearEnd();
    const template = document.createElement("template");
    template.innerHTML = told.html.trim();
    const line = template.content.firstElementChild;
    if (told.replaces) {
      replace(log.querySelector(`[data-id="${CSS.escape(told.replaces)}"]`), line);
      answered();
      return;
    }
    if (told.message === "forgotten") log.replaceChildren();
    log.append(line);
    if (told.author === "bot") answered();
    if (follows) reveal(line);
  };

  const listen = () => {
    if (events) return;
    const address = new URL(composer.dataset.events, window.location.href);
    address.searchParams.set("after", String(last));
    events = new EventSource(address);
    events.addEventListener("line", (event) => append(JSON.parse(event.data)));
    events.addEventListener("preparing", (event) => {
      const { text } = JSON.parse(event.data);
      preparing.textContent = text;
      preparing.hidden = !text;
    });
    events.addEventListener("open", () => {
      window.clearTimeout(cutOff);
      cutOff = 0;
      connection.hidden = true;
    });
    events.addEventListener("error", () => {
      if (!cutOff) cutOff = window.setTimeout(() => {
        connection.textContent = composer.dataset.cutOff;
        connection.hidden = false;
      }, 5000);
      if (events.readyState !== EventSource.CLOSED) return;
      events = null;
      window.setTimeout(listen, 5000);
    });
  };

  const refused = async (response) => {
    try {
      return (await response.json()).error || composer.dataset.refused;
    } catch {
      return composer.dataset.refused;
    }
  };

  // Returns whether the message was taken.
  const send = async (form, name, value) => {
    const body = new URLSearchParams(new FormData(form));
    body.set(name, value);
    body.set("nonce", numbered(`${name}=${value}`));
    isSending = isAwaiting = true;
    complain("");
    showSearching(true);
    try {
      const response = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } });
      if (!response.ok) {
        complain(await refused(response));
        return false;
      }
      unsent = { key: "", nonce: "" };
      // The answer is written by now. If no stream brings it, the page itself will.
      if (isAwaiting) overdue = window.setTimeout(() => window.location.reload(), 6000);
      listen();
      return true;
    } catch {
      complain(composer.dataset.unsent);
      return false;
    } finally {
      isSending = false;
    }
  };

  // A file was sent beside the composer: its answer comes as any other.
  document.addEventListener("attached", () => {
    isAwaiting = true;
    overdue = window.setTimeout(() => window.location.reload(), 6000);
    listen();
  });

  const fail = () => {
    isAwaiting = false;
    showSearching(false);
  };

  composer.addEventListener("submit", async (event) => {
    event.preventDefault();
    const words = field.value;
    if (isSending || !words.trim()) return;
    field.value = "";
    field.focus();
    if (await send(composer, "text", words)) return;
    fail();
    if (!field.value) field.value = words;
  });

  log.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = event.submitter;
    if (isSending || !button) return;
    if (!(await send(event.target, button.name, button.value))) fail();
  });

  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    composer.requestSubmit();
  });

  // Browsers open few connections to one server: a hidden window leaves its own to the others.
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && (last || composer.dataset.known === "yes")) listen();
    if (document.hidden && events && !isAwaiting) {
      events.close();
      events = null;
    }
  });

  if (composer.dataset.known === "yes") {
    listen();
    if (last && !window.location.hash) log.lastElementChild.scrollIntoView({ block: "nearest" });
  }
})();
