/**
 * What step 2 of reporting offers where there is JavaScript: the device's position, and a point on the map. The page
 * holds all of its words and fields already; this fills in two of them and sends a plain form. MapLibre is loaded when
 * somebody opens the map.
 */
const element = <T extends HTMLElement>(id: string) => document.getElementById(id) as T

const form = element<HTMLFormElement>('position')
const here = element<HTMLButtonElement>('use-position')
const open = element<HTMLButtonElement>('open-map')
const section = element('pick-map')

form.hidden = false
here.addEventListener('click', locate)
open.addEventListener('click', () => void openMap())

function locate() {
  say('asking')
  if (!('geolocation' in navigator)) {
    say('failed')
    return
  }
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => send(coords.latitude, coords.longitude),
    () => say('failed'),
    { enableHighAccuracy: true, timeout: 15_000, maximumAge: 30_000 },
  )
}

async function openMap() {
  open.hidden = true
  section.hidden = false
  section.focus()
  say('mapLoading')
  try {
    const { pickPoint } = await import('./pick-point.ts')
    await pickPoint(element('map-frame'), send)
    say('')
  } catch {
    section.hidden = true
    say('mapFailed')
  }
}

function send(lat: number, lon: number) {
  element<HTMLInputElement>('position-lat').value = lat.toFixed(5)
  element<HTMLInputElement>('position-lon').value = lon.toFixed(5)
  form.submit()
}

/** @param sentence name of a data attribute of the status line that holds it; empty = nothing to say */
function say(sentence: string) {
  const status = element('position-status')
  status.textContent = status.dataset[sentence] ?? ''
}
