// When a script at `document_idle` runs on this page that has nothing to do with the extension.
document.documentElement.dataset.idle = String(performance.now());
