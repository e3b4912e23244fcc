// What both maps share.
import { circle, control, map, polyline, tooltip } from 'leaflet'

const kmPerDegree = 111.19 // of latitude

/** A map without pictures, still and quiet: nothing is asked of anybody. */
export function blank (place, options) {
  const shown = map(place, { attributionControl: false, zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, scrollWheelZoom: false, ...options })
  control.scale({ imperial: false }).addTo(shown)
  return shown
}

/** Boundaries of districts, under everything else. */
export function lines (shown, districts) {
  if (districts) polyline(districts, { color: '#768692', weight: 1.5, interactive: false }).addTo(shown)
}

/** Rings to see distances by. */
export function rings (shown, [latitude, longitude], distances) {
  return distances.map((km) => {
    tooltip([latitude + km / kmPerDegree, longitude], { permanent: true, direction: 'center', className: 'lw-map__ring', content: `${km} km` }).addTo(shown)
    return circle([latitude, longitude], { radius: km * 1000, color: '#4c6272', weight: 1, fill: false, dashArray: '4 4', interactive: false }).addTo(shown)
  })
}
