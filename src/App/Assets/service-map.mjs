// A picture of the list below it: a number where each service is, leading to it in the list, and rings about the postcode that was searched for. The list says all
// that this shows. The pictures of the ground, where the operator has chosen some, are those of the whole area, all of them, wherever one looks: see Ui/MapTiles.cs.
import { divIcon, featureGroup, imageOverlay, latLng, latLngBounds, marker } from 'leaflet'
import { blank, lines, rings } from './_map.mjs'

const most = 3 // numbers on one label
const nearest = 17 // how far one can zoom in to tell them apart
const [letter, room, height] = [9, 24, 36] // pixels

const label = (services) => {
  const numbers = [...new Set(services.map(({ number }) => number))].sort((a, b) => a - b)
  return numbers.length > most ? `${numbers.length} here` : numbers.join(', ')
}

/** Labels that would lie on each other become one, as far as one is zoomed in. */
function together (shown, points) {
  const groups = points.map(({ at, services }) => ({ at, services: [...services], pixel: shown.project(at) }))
  const touch = (a, b) => Math.abs(a.pixel.y - b.pixel.y) < height && Math.abs(a.pixel.x - b.pixel.x) < (label(a.services).length + label(b.services).length) * letter / 2 + room
  for (let i = 0; i < groups.length; i++) {
    const other = groups.findIndex((group, j) => j > i && touch(groups[i], group))
    if (other < 0) continue
    groups[i].services.push(...groups.splice(other, 1)[0].services)
    i = -1 // a longer label may touch those before it
  }
  return groups
}

function link (shown, { at, services }) {
  const it = document.createElement('a')
  services.sort((a, b) => a.number - b.number)
  it.href = `#found-${services[0].number}`
  it.className = 'lw-map__number'
  it.textContent = label(services)
  it.title = services.map(({ number, name, place }) => `${number}: ${name}${place ? `, ${place}` : ''}`).join('\n')
  // Of many together one sees which they are by going nearer.
  it.addEventListener('click', (event) => {
    if (!it.textContent.endsWith('here') || shown.getZoom() >= nearest) return
    event.preventDefault()
    shown.setView(at, Math.min(nearest, shown.getZoom() + 2))
    shown.getContainer().focus()
  })
  it.addEventListener('focus', () => shown.panInside(at, { padding: [40, 40] }))
  return marker(at, { icon: divIcon({ html: it, className: 'lw-map__at', iconSize: null }), keyboard: false, interactive: false })
}

for (const place of document.querySelectorAll('[data-services]')) {
  const { points, rings: middle, districts, tiles } = JSON.parse(place.dataset.services)
  const shown = blank(place)
  for (const { src, corners } of tiles ?? []) imageOverlay(src, corners, { pane: 'tilePane' }).addTo(shown)
  lines(shown, districts)
  // What is near, where something is: one of several places far away would make dots of the others.
  const within = (metres) => points.filter(({ at }) => latLng(middle).distanceTo(at) < metres)
  const near = middle ? [2000, 5000].map(within).find((some) => some.length * 2 >= points.length) ?? [] : []
  shown.fitBounds(latLngBounds((near.length ? near : points).map(({ at }) => at)).pad(0.1), { maxZoom: 14 })
  if (middle) {
    const [one] = rings(shown, middle, [1, 2, 5])
    shown.fitBounds(shown.getBounds().extend(one.getBounds()), { maxZoom: 14 })
  }
  const numbers = featureGroup().addTo(shown)
  const draw = () => {
    numbers.clearLayers()
    for (const group of together(shown, points)) link(shown, group).addTo(numbers)
  }
  shown.on('zoomend', draw)
  draw()
}
