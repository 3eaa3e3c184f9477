// SPDX-License-Identifier: EUPL-1.2
// A little help on top of pages that work without it: quick hide, drafts, the idle warning, progressive fields.
(() => {
  "use strict";
  const $ = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const signedIn = document.body.hasAttribute("data-signed-in");

  // Quick hide: the page is gone before the server has answered.
  const hide = () => {
    const form = $("[data-hide]");
    const body = form ? new URLSearchParams(new FormData(form)) : "";
    document.documentElement.replaceChildren();
    document.title = "Nieuws";
    if (form) fetch("/verbergen", { method: "POST", body, keepalive: true }).catch(() => {});
    location.replace("/verborgen");
  };
  $("[data-hide]")?.addEventListener("submit", (event) => { event.preventDefault(); hide(); });
  let shifts = [];
  addEventListener("keyup", (event) => {
    if (event.key !== "Shift" || !signedIn) { if (event.key !== "Shift") shifts = []; return; }
    const now = Date.now();
    shifts = [...shifts.filter((at) => now - at < 1500), now];
    if (shifts.length >= 3) hide();
  });

  // Fields that are only of use after certain answers.
  const show = () => all("[data-show-when]").forEach((part) => {
    const [name, values] = part.dataset.showWhen.split("=");
    const form = part.closest("form");
    const wanted = values.split(",");
    const chosen = form ? new FormData(form).getAll(name) : [];
    part.hidden = !chosen.some((value) => wanted.includes(value));
  });
  if ($("[data-show-when]")) { show(); addEventListener("change", show); }

  // Drafts: kept five seconds after the last change, and when the page goes away.
  all("form[data-draft]").forEach((form) => {
    let timer = 0, dirty = false, sent = false;
    const status = $("[data-draft-status]", form);
    const keep = async (leaving) => {
      if (!dirty || sent) return;
      dirty = false;
      const body = new URLSearchParams(new FormData(form));
      try {
        const answer = await fetch("/concepten", { method: "POST", body, keepalive: leaving });
        if (answer.ok && status) status.textContent = await answer.text();
        else if (status) status.textContent = "Het concept kon nu niet worden bewaard.";
      } catch { if (status) status.textContent = "Geen verbinding: het concept is nog niet bewaard."; dirty = true; }
    };
    form.addEventListener("input", () => { dirty = true; clearTimeout(timer); timer = setTimeout(keep, 5000, false); });
    form.addEventListener("submit", (event) => {
      if (sent) { event.preventDefault(); return; }
      sent = true;
      clearTimeout(timer);
    });
    addEventListener("pagehide", () => keep(true));
    addEventListener("pageshow", () => { sent = false; });
  });

  // Two minutes before the session ends somebody is asked to stay.
  if (signedIn) {
    const token = () => $("[name=_formulier]")?.value ?? "";
    let timer = 0;
    const wait = () => { clearTimeout(timer); timer = setTimeout(warn, 13 * 60000); };
    const warn = () => {
      const box = document.createElement("dialog");
      box.setAttribute("aria-labelledby", "weg");
      const text = document.createElement("p");
      text.id = "weg";
      text.textContent = "Ben je er nog? Over twee minuten word je uitgelogd. Wat je typte, is bewaard.";
      const stay = document.createElement("button");
      stay.className = "btn primary";
      stay.textContent = "Blijf ingelogd";
      stay.addEventListener("click", async () => {
        await fetch("/sessie/verleng", { method: "POST", body: new URLSearchParams({ _formulier: token() }) });
        box.close(); box.remove(); wait();
      });
      box.append(text, stay);
      document.body.append(box);
      box.showModal();
    };
    wait();
  }

  all("[data-passphrase]").forEach((field) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn small";
    button.textContent = "Laat zien";
    button.addEventListener("click", () => {
      const hidden = field.type === "password";
      field.type = hidden ? "text" : "password";
      button.textContent = hidden ? "Verberg" : "Laat zien";
    });
    field.after(button);
  });

  ($(".errors") ?? $(".panel[role=status]"))?.focus?.();
})();
