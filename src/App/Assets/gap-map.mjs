// A picture of the table below it: a circle at the middle of each area's postcodes, and rings to see distances by. The table says all that this shows.
// Nothing is asked of anybody else: without map tiles there is no place that a request could give away.
import { circle, circleMarker, control, featureGroup, map, tooltip } from 'leaflet'

const ringsAt = [2, 5, 10, 20] // kilometres
const kmPerDegree = 111.19 // of latitude

for (const place of document.querySelectorAll('[data-map]')) {
  const areas = JSON.parse(place.dataset.map)
  place.hidden = false
  place.setAttribute('role', 'region')
  place.setAttribute('aria-label', 'Map of the table that follows: a circle for each area, larger where more people found nothing')
  const shown = map(place, { attributionControl: false, zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, scrollWheelZoom: false, keyboard: false })
  const circles = featureGroup(areas.map(({ area, people, size, at }) =>
    circleMarker(at, { radius: 8 + Math.sqrt(size) * 2, color: '#003087', fillColor: '#005eb8', fillOpacity: 0.5, weight: 2, interactive: false })
      .bindTooltip(`${area}: ${people}`, { permanent: true, direction: 'top', className: 'lw-map__label' })))
  shown.fitBounds(circles.getBounds().pad(0.4), { maxZoom: 12 })
  const middle = circles.getBounds().getCenter()
  for (const km of ringsAt) {
    circle(middle, { radius: km * 1000, color: '#768692', weight: 1, fill: false, dashArray: '4 4', interactive: false }).addTo(shown)
    tooltip([middle.lat + km / kmPerDegree, middle.lng], { permanent: true, direction: 'center', className: 'lw-map__ring', content: `${km} km` }).addTo(shown)
  }
  circles.addTo(shown)
  control.scale({ imperial: false }).addTo(shown)
}
