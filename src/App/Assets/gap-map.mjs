// A picture of the table below it: a circle at the middle of each area's postcodes, and rings to see distances by. The table says all that this shows.
// Nothing is asked of anybody else: without map tiles there is no place that a request could give away.
import { circleMarker, featureGroup } from 'leaflet'
import { blank, lines, rings } from './_map.mjs'

for (const place of document.querySelectorAll('[data-map]')) {
  const { areas, districts } = JSON.parse(place.dataset.map)
  for (const it of [place, ...document.querySelectorAll('[data-of-map]')]) it.hidden = false
  place.setAttribute('role', 'region')
  place.setAttribute('aria-label', 'Map of the table that follows: a circle for each area, larger where more people found nothing')
  const shown = blank(place, { keyboard: false })
  const circles = featureGroup(areas.map(({ area, people, size, at }) =>
    circleMarker(at, { radius: 8 + Math.sqrt(size) * 2, color: '#003087', fillColor: '#005eb8', fillOpacity: 0.5, weight: 2, interactive: false })
      .bindTooltip(`${area}: ${people}`, { permanent: true, direction: 'top', className: 'lw-map__label' })))
  shown.fitBounds(circles.getBounds().pad(0.4), { maxZoom: 12 })
  lines(shown, districts)
  const { lat, lng } = circles.getBounds().getCenter()
  rings(shown, [lat, lng], [2, 5, 10, 20])
  circles.addTo(shown)
}
