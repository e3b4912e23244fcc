// A picture of the table below it, loaded after it, on pages of figures only. The table says everything that this shows.
import { BarChart } from 'echarts/charts'
import { GridSimpleComponent, LegendPlainComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, GridSimpleComponent, LegendPlainComponent, SVGRenderer])

for (const place of document.querySelectorAll('[data-chart]')) {
  const { labels, series, stacked } = JSON.parse(place.dataset.chart)
  place.hidden = false
  place.setAttribute('role', 'img')
  place.setAttribute('aria-label', 'Bar chart of the table that follows')
  const chart = init(place, null, { renderer: 'svg' })
  chart.setOption({
    animation: false,
    color: ['#005eb8', '#330072', '#00703c'],
    textStyle: { fontFamily: 'arial, sans-serif' },
    legend: { top: 0, selectedMode: false, textStyle: { fontSize: 16 } },
    grid: { left: 48, right: 16, top: 48, bottom: 32 },
    xAxis: { type: 'category', data: labels.map((label) => label.replace(/^(\w{3})\w* \d\d(\d\d)$/, '$1 $2')), axisLabel: { color: '#212b32', fontSize: 14 } },
    yAxis: { type: 'value', minInterval: 5, axisLabel: { color: '#212b32', fontSize: 14 } },
    series: series.map(({ name, data }) => ({ type: 'bar', name, data, silent: true, stack: stacked ? 'all' : undefined }))
  })
  window.addEventListener('resize', () => chart.resize())
}
