// A picture of the list below it: a number where each service is, leading to it in the list, and rings about the postcode that was searched for. The list says all
// that this shows. The pictures of the ground, where the operator has chosen some, are those of the whole area, all of them, wherever one looks: see Ui/MapTiles.cs.
import { divIcon, featureGroup, imageOverlay, latLngBounds, marker } from 'leaflet'
import { blank, rings } from './_map.mjs'

for (const place of document.querySelectorAll('[data-services]')) {
  const { points, rings: middle, tiles } = JSON.parse(place.dataset.services)
  const shown = blank(place)
  const numbers = featureGroup(points.map(({ at, services }) => {
    const link = document.createElement('a')
    link.href = `#found-${services[0].number}`
    link.className = 'lw-map__number'
    link.textContent = services.map(({ number }) => number).join(', ')
    link.title = services.map(({ number, name, place: where }) => `${number}: ${name}${where ? `, ${where}` : ''}`).join('\n')
    link.addEventListener('focus', () => shown.panInside(at, { padding: [40, 40] }))
    return marker(at, { icon: divIcon({ html: link, className: 'lw-map__at', iconSize: null }), keyboard: false, interactive: false })
  }))
  for (const { src, corners } of tiles ?? []) imageOverlay(src, corners, { pane: 'tilePane' }).addTo(shown)
  const bounds = latLngBounds(numbers.getBounds())
  shown.fitBounds(bounds.pad(0.1), { maxZoom: 14 })
  if (middle) {
    const [, two] = rings(shown, middle, [1, 2, 5])
    shown.fitBounds(bounds.extend(two.getBounds()).pad(0.1), { maxZoom: 14 })
  }
  numbers.addTo(shown)
}
