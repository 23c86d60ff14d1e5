/* A live ticker as news pages have it: new entries arrive at the top while the page is read. */
const entries = [
  ["07:20", "Queue at the Easter market on Central Square."],
  [
    "07:40",
    "The Russian Ministry of Defence says that Ukraine violated the Easter truce 4,900 times.",
  ],
  ["08:00", "The weather service expects a dry week."],
];
const ticker = document.querySelector("#ticker");
const pause = Number(new URLSearchParams(location.search).get("pause") ?? 3000);

function arrive() {
  const [at, text] = entries.shift();
  const entry = document.createElement("li");
  const time = document.createElement("time");
  time.textContent = at;
  entry.append(time, text);
  ticker.prepend(entry);
  if (entries.length > 0) setTimeout(arrive, pause);
}
setTimeout(arrive, pause);
