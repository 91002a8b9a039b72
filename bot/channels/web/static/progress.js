// Shows how far an announcement is, as it goes. Without it, the page asks again by itself.
"use strict";

(() => {
  const place = document.querySelector("[data-progress]");
  const bar = place.querySelector("progress");
  const ended = place.querySelector(".ended");
  const onward = place.querySelector(".ended-onward");
  const events = new EventSource(place.dataset.progress);

  const show = (event) => {
    const told = JSON.parse(event.data);
    bar.value = told.percent;
    for (const [name, words] of Object.entries(told.words)) {
      const shown = document.querySelector(`[data-told="${CSS.escape(name)}"]`);
      if (shown) shown.textContent = words;
    }
  };

  events.addEventListener("progress", show);
  // What can be done changes with the state: a link leads to it, so that nobody loses where they stand.
  events.addEventListener("ended", (event) => {
    events.close();
    show(event);
    ended.textContent = ended.dataset.says;
    onward.hidden = false;
  });
})();
