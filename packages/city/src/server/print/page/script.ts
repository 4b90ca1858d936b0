/**
 * Script of `plan.html`: zoom and pan, choosing a hotspot on the map or in the list, and tours one at a time. Without
 * it everything is there and can be read; it only makes looking easier.
 */
export const pageScript = String.raw`
'use strict'
const each = (selector, work, root = document) => root.querySelectorAll(selector).forEach(work)

// zoom and pan: the view box moves, marks keep their size
each('.map', (map) => {
  const svg = map.querySelector('svg')
  const whole = svg.getAttribute('viewBox').split(' ').map(Number)
  let view = [...whole]
  const marks = [...svg.querySelectorAll('.mark')].map((mark) => {
    const [, place, scale] = /^(translate\(.*?\)) scale\((.*)\)$/.exec(mark.getAttribute('transform'))
    return { mark, place, scale: Number(scale) }
  })
  const resize = () => {
    const factor = (Number(svg.dataset.pixels) / (svg.clientWidth || Number(svg.dataset.pixels))) * (view[2] / whole[2])
    for (const { mark, place, scale } of marks) {
      const size = scale * factor
      mark.setAttribute('transform', place + ' scale(' + size + ')')
    }
  }
  new ResizeObserver(resize).observe(svg)
  const show = (next) => {
    const width = Math.min(whole[2] * 1.2, Math.max(whole[2] / 24, next[2]))
    const factor = width / next[2]
    view = [next[0] + (next[2] - width) / 2, next[1] + (next[3] - next[3] * factor) / 2, width, next[3] * factor]
    svg.setAttribute('viewBox', view.join(' '))
    svg.style.touchAction = view[2] < whole[2] ? 'none' : ''
    resize()
    const ruler = svg.querySelector('.scale')
    if (ruler) ruler.style.display = view[2] === whole[2] ? '' : 'none'
  }
  const zoom = (factor, x = view[0] + view[2] / 2, y = view[1] + view[3] / 2) =>
    show([x - (x - view[0]) * factor, y - (y - view[1]) * factor, view[2] * factor, view[3] * factor])
  const move = (x, y) => show([view[0] + x * view[2], view[1] + y * view[3], view[2], view[3]])
  const at = (event) => {
    const box = svg.getBoundingClientRect()
    return [view[0] + ((event.clientX - box.left) / box.width) * view[2], view[1] + ((event.clientY - box.top) / box.height) * view[3]]
  }

  map.classList.add('live')
  map.tabIndex = 0
  const tools = map.querySelector('.tools')
  tools.hidden = false
  tools.addEventListener('click', (event) => {
    const action = event.target.dataset.zoom
    if (action === 'in') zoom(1 / 1.5)
    if (action === 'out') zoom(1.5)
    if (action === 'all') show(whole)
  })
  map.addEventListener('keydown', (event) => {
    if (event.target !== map || event.ctrlKey || event.metaKey || event.altKey) return
    const keys = {
      '+': () => zoom(1 / 1.5), '-': () => zoom(1.5), 0: () => show(whole),
      ArrowLeft: () => move(-0.15, 0), ArrowRight: () => move(0.15, 0), ArrowUp: () => move(0, -0.15), ArrowDown: () => move(0, 0.15),
    }
    if (!keys[event.key]) return
    event.preventDefault()
    keys[event.key]()
  })
  svg.addEventListener('wheel', (event) => {
    // the page scrolls unless the reader asks for the map
    if (!event.ctrlKey) return
    event.preventDefault()
    zoom(event.deltaY > 0 ? 1.2 : 1 / 1.2, ...at(event))
  }, { passive: false })
  let grip = null
  svg.addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'touch' && view[2] === whole[2]) return
    grip = at(event)
    svg.setPointerCapture(event.pointerId)
  })
  svg.addEventListener('pointermove', (event) => {
    if (!grip) return
    const [x, y] = at(event)
    show([view[0] + grip[0] - x, view[1] + grip[1] - y, view[2], view[3]])
  })
  for (const end of ['pointerup', 'pointercancel']) svg.addEventListener(end, () => { grip = null })
})

// map and list of hotspots: choosing in one shows in the other
const choose = (number, scroll) => {
  each('.chosen', (one) => one.classList.remove('chosen'))
  each('[data-hotspot="' + number + '"]', (one) => {
    one.classList.add('chosen')
    if (scroll && one.tagName === 'TR') one.scrollIntoView({ block: 'nearest' })
  })
}
each('#hotspots svg [data-hotspot]', (one) => one.addEventListener('click', () => choose(one.dataset.hotspot, true)))
each('#hotspots tr[data-hotspot]', (row) => {
  row.addEventListener('mouseenter', () => choose(row.dataset.hotspot, false))
  row.addEventListener('focusin', () => choose(row.dataset.hotspot, false))
})

// tours one at a time
const picker = document.querySelector('.picker')
if (picker) {
  const [shifts, patrols] = picker.querySelectorAll('select')
  const groups = [...document.querySelectorAll('.shift-tours')]
  const tours = [...document.querySelectorAll('.shift-tours details')]
  const open = (tour) => {
    const group = tour.closest('.shift-tours')
    for (const one of groups) one.hidden = one !== group
    for (const one of tours) { one.hidden = one !== tour; one.open = one === tour }
    shifts.value = group.id
    patrols.replaceChildren(...tours.filter((one) => group.contains(one)).map((one) => new Option(one.dataset.name, one.id, false, one === tour)))
  }
  for (const group of groups) shifts.append(new Option(group.querySelector('h3').textContent, group.id))
  shifts.addEventListener('change', () => {
    const group = document.getElementById(shifts.value)
    const own = tours.filter((one) => group.contains(one))
    open(own.find((one) => one.dataset.name === patrols.selectedOptions[0].text) || own[0])
  })
  patrols.addEventListener('change', () => open(document.getElementById(patrols.value)))
  picker.addEventListener('click', (event) => {
    const step = Number(event.target.dataset.step || 0)
    if (step) open(tours[(tours.findIndex((one) => one.open) + step + tours.length) % tours.length])
  })
  picker.hidden = false
  open(document.getElementById(location.hash.slice(1))?.closest('.shift-tours details') || tours[0])
}
`
