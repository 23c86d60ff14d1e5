/* Navigation inside one page, as many news sites do it: fetch the next page, put its article in place. */
async function show(address) {
  const response = await fetch(address);
  const next = new DOMParser().parseFromString(await response.text(), "text/html");
  document.title = next.title;
  document.querySelector("main").replaceWith(next.querySelector("main"));
  document.querySelector("nav").replaceWith(next.querySelector("nav"));
  const time = "meta[property='article:published_time']";
  document.querySelector(time).replaceWith(next.querySelector(time));
  scrollTo(0, 0);
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("nav a");
  if (!link) return;
  event.preventDefault();
  history.pushState(null, "", link.href);
  void show(link.href);
});
addEventListener("popstate", () => void show(location.href));
