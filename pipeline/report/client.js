// The one script of every page. Everything it does can also be reached without it: numbers are
// links to the list of traces, tables are whole, search is a list of links.
(() => {
  const texts = document.body.dataset;
  let open = null;

  const closePanel = (focus) => {
    if (!open) return;
    open.panel.remove();
    open.link.setAttribute("aria-expanded", "false");
    if (focus) open.link.focus();
    open = null;
  };

  // "2–4, 7" as the set of its lines.
  const linesOf = (text) => {
    const lines = new Set();
    for (const run of text.split(", ")) {
      const [from, to = from] = run.split("–").map(Number);
      for (let line = from; line <= to; line++) lines.add(String(line));
    }
    return lines;
  };

  const usedRows = (item) => {
    const tables = [];
    for (const rows of item.querySelectorAll(".rows")) {
      const source = document.getElementById("rows-" + rows.dataset.table);
      if (!source) continue;
      const copy = source.cloneNode(true);
      copy.removeAttribute("id");
      const wanted = linesOf(rows.lastElementChild.textContent);
      for (const row of [...copy.tBodies[0].rows]) {
        if (!wanted.has(row.cells[0].textContent)) row.remove();
        row.removeAttribute("id");
      }
      if (copy.tBodies[0].rows.length === 0) continue;
      const scroll = document.createElement("div");
      scroll.className = "scroll";
      scroll.tabIndex = 0;
      scroll.setAttribute("role", "region");
      scroll.setAttribute("aria-label", copy.caption.textContent);
      scroll.append(copy);
      tables.push(scroll);
    }
    return tables;
  };

  const openPanel = (link) => {
    const item = document.getElementById(link.hash.slice(1));
    if (!item) return false;
    closePanel(false);
    const panel = document.createElement("aside");
    panel.className = "trace";
    panel.id = "trace-panel";
    panel.setAttribute("aria-label", texts.whence + " " + link.textContent);
    panel.tabIndex = -1;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = texts.close;
    button.addEventListener("click", () => closePanel(true));
    const title = document.createElement("p");
    title.className = "trace-title";
    title.textContent = texts.whence + " " + link.textContent + texts.whenceEnd;
    const rule = [...item.closest("ol > li").children].filter((part) => part.tagName !== "UL");
    const own = [...item.children].slice(1);
    panel.append(button, title, ...[...rule, ...own].map((part) => part.cloneNode(true)));
    // What is shown twice on the page has a name of its own in the panel.
    for (const region of panel.querySelectorAll(".scroll")) {
      region.setAttribute(
        "aria-label",
        title.textContent + " " + region.getAttribute("aria-label"),
      );
    }
    panel.append(...usedRows(item));
    const block = link.closest("table, ul, ol, p, h1, h2, h3, figcaption") || link;
    (block.closest(".scroll") || block).after(panel);
    link.setAttribute("aria-expanded", "true");
    link.setAttribute("aria-controls", panel.id);
    open = { link, panel };
    panel.focus();
    return true;
  };

  for (const link of document.querySelectorAll("a.num")) {
    link.setAttribute("role", "button");
    link.setAttribute("aria-expanded", "false");
  }
  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a.num");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (open && open.link === link) closePanel(true);
    else openPanel(link);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closePanel(true);
    if (event.key === " " && event.target.matches && event.target.matches("a.num")) {
      event.preventDefault();
      event.target.click();
    }
  });

  // A number's anchor in the address opens the list that holds it.
  const reveal = () => {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    const details = target && target.closest("details");
    if (details) {
      details.open = true;
      target.scrollIntoView();
    }
  };
  addEventListener("hashchange", reveal);
  reveal();

  const cellKey = (row, column) => {
    const cell = row.cells[column];
    const text = cell.dataset.sort || cell.textContent.trim();
    const number = Number(
      text.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".").replace("−", "-").replace(
        /[^\d.+-].*$/,
        "",
      ),
    );
    return text !== "" && /\d/.test(text) && Number.isFinite(number) ? number : text;
  };
  const compare = (a, b) =>
    typeof a === "number" && typeof b === "number"
      ? a - b
      : String(a).localeCompare(String(b), document.documentElement.lang);
  for (const table of document.querySelectorAll("table[data-sortable]")) {
    [...table.tHead.rows[0].cells].forEach((cell, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...cell.childNodes);
      cell.append(button);
      button.addEventListener("click", () => {
        const down = cell.getAttribute("aria-sort") === "ascending";
        for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
        cell.setAttribute("aria-sort", down ? "descending" : "ascending");
        const rows = [...table.tBodies[0].rows];
        rows.sort((a, b) => compare(cellKey(a, column), cellKey(b, column)) * (down ? -1 : 1));
        table.tBodies[0].append(...rows);
      });
    });
  }

  const field = document.getElementById("search-field");
  if (field) {
    const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    const items = [...document.querySelectorAll(".search li")].map((item) => ({
      item,
      text: fold(item.textContent),
    }));
    const status = document.getElementById("search-status");
    const search = () => {
      const wanted = fold(field.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const { item, text } of items) {
        item.hidden = !wanted.every((word) => text.includes(word));
        if (!item.hidden) shown++;
      }
      status.textContent = shown === 0 ? texts.searchNone : shown + " " + texts.searchCount;
    };
    field.addEventListener("input", search);
    const query = new URLSearchParams(location.hash.slice(1)).get("q");
    if (query) {
      field.value = query;
      search();
    }
  }
})();
