// Keeps what waits on the console's first page as it is now. Without it, the page is read again by hand.
"use strict";

(() => {
  const waits = document.getElementById("waits");
  const every = Number(waits.dataset.every) * 1000;

  async function look() {
    if (document.hidden) return;
    const answer = await fetch(location.href, { credentials: "same-origin" });
    if (answer.status === 401) {
      location.reload();
      return;
    }
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const now = page.getElementById("waits");
    // Whoever is on a link of it keeps it; what is the same is not read out again.
    if (!now || waits.contains(document.activeElement) || now.innerHTML === waits.innerHTML) return;
    waits.replaceChildren(...now.childNodes);
  }

  setInterval(() => look().catch(() => {}), every);
})();
