// Progressive enhancement: every page works without this file. It runs as a module, so after the page is parsed.
import {
  initButtons,
  initCharacterCounts,
  initCheckboxes,
  initErrorSummary,
  initHeader,
  initNotificationBanners,
  initPasswordInputs,
  initRadios,
  initSkipLinks
} from 'nhsuk-frontend'

// The design system's styles and scripts look for these; its own template sets them inline, which our CSP forbids.
document.body.classList.add('js-enabled', 'nhsuk-frontend-supported')

for (const start of [
  initButtons,
  initCharacterCounts,
  initCheckboxes,
  initErrorSummary,
  initHeader,
  initNotificationBanners,
  initPasswordInputs,
  initRadios,
  initSkipLinks
]) start()

// A radio may not carry aria-expanded (ARIA 1.2), which the design system sets on those that reveal a question.
const tidy = () => document.querySelectorAll('[type=radio][aria-expanded]').forEach((radio) => radio.removeAttribute('aria-expanded'))
tidy()
document.addEventListener('click', tidy)
window.addEventListener('pageshow', tidy)

// Text to take elsewhere is selected whole on the first focus.
for (const text of document.querySelectorAll('textarea[data-select-all]')) text.addEventListener('focus', () => text.select())

// Leaving in a hurry leaves no page to come back to with one press of "back".
for (const exit of document.querySelectorAll('[data-quick-exit]')) {
  exit.addEventListener('click', (event) => {
    event.preventDefault()
    window.location.replace(exit.href)
  })
}

// What is long to fetch comes when it is opened; without this file there is nothing to open.
for (const part of document.querySelectorAll('details[data-script]')) {
  part.hidden = false
  part.addEventListener('toggle', () => import(part.dataset.script), { once: true })
}
