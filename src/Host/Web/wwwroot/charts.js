// Draws a chart above each table that asks for one. The figures come from the table; without this script the table tells it all.
(() => {
  'use strict';
  const echarts = window.echarts;
  if (!echarts) {
    return;
  }

  const colours = ['#0b4f9c', '#b45309', '#1f7a4d', '#7a3e9d', '#5a5a5a', '#a61b3c', '#00707a', '#8a6d00'];
  const text = '#1a1a1a';
  const language = document.documentElement.lang;
  const euro = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'nl-NL', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
  const money = value => euro.format(value).replace('-', '\u2212');
  const plainNumber = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'nl-NL');
  const font = { fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif', fontSize: 14, color: text };
  const isNarrow = figure => figure.clientWidth < 560;
  const number = cell => cell.dataset.value === undefined || cell.dataset.value === '' ? null : Number(cell.dataset.value);

  // The table as columns with a name and a kind, and rows with a label.
  const read = figure => {
    const columns = [...figure.querySelectorAll('thead th')].map((cell, index) => ({ index, kind: cell.dataset.series, name: cell.dataset.name })).filter(column => column.kind);
    const rows = [...figure.querySelectorAll('tbody tr')].map(row => ({
      row,
      label: row.querySelector('th')?.dataset.label ?? '',
      values: columns.map(column => number(row.children[column.index])),
    }));
    return { columns, rows };
  };

  // A narrow screen gets the legend as a list, so that its height is known.
  const common = (figure, entries = 2) => ({
    animation: false,
    aria: { enabled: true, label: { description: figure.dataset.aria }, decal: { show: true } },
    color: colours,
    textStyle: font,
    legend: { type: 'plain', orient: isNarrow(figure) ? 'vertical' : 'horizontal', top: 0, left: 0, itemGap: isNarrow(figure) ? 6 : 14, itemWidth: 26, itemHeight: 16, textStyle: font },
    grid: { left: 8, right: 16, top: isNarrow(figure) ? 24 * entries + 24 : 76, bottom: 8, containLabel: true },
    tooltip: { trigger: 'axis', confine: true, valueFormatter: value => value === null || value === undefined ? '' : money(value), textStyle: font },
  });

  const monthAxis = (figure, rows) => ({
    type: 'category',
    data: rows.map(row => row.label),
    axisLabel: { ...font, rotate: isNarrow(figure) || rows.length > 12 ? 60 : 0, hideOverlap: true },
    axisLine: { onZero: false, lineStyle: { color: text } },
    axisTick: { alignWithLabel: true },
  });
  const moneyAxis = () => ({ type: 'value', axisLabel: { ...font, formatter: money }, splitLine: { lineStyle: { color: '#c9cfd6' } } });

  const months = figure => {
    const { columns, rows } = read(figure);
    return {
      ...common(figure, columns.length),
      xAxis: monthAxis(figure, rows),
      yAxis: moneyAxis(),
      series: columns.map((column, place) => column.kind === 'line'
        ? { name: column.name, type: 'line', data: rows.map(row => row.values[place]), symbol: 'diamond', symbolSize: 10, lineStyle: { width: 3, color: text }, itemStyle: { color: text }, z: 5 }
        : { name: column.name, type: 'bar', stack: 'money', barMaxWidth: 48, itemStyle: { borderColor: '#fff', borderWidth: 1 }, data: rows.map(row => row.values[place] === null ? null : column.kind === 'down' ? -row.values[place] : row.values[place]) }),
    };
  };

  const cumulative = figure => {
    const { columns, rows } = read(figure);
    const peak = rows.findIndex(row => row.row.dataset.peak);
    return {
      ...common(figure, columns.length),
      xAxis: monthAxis(figure, rows),
      yAxis: moneyAxis(),
      series: columns.map((column, place) => ({
        name: column.name,
        type: 'line',
        step: 'end',
        symbol: place === 0 ? 'circle' : 'rect',
        symbolSize: 8,
        lineStyle: { width: 3, type: place === 0 ? 'solid' : 'dashed' },
        areaStyle: place === 0 ? { opacity: 0.12 } : undefined,
        data: rows.map(row => row.values[place]),
        markPoint: place === 0 && peak >= 0
          ? { symbol: 'pin', symbolSize: 46, itemStyle: { color: '#a61b3c' }, label: { show: false }, data: [{ coord: [peak, rows[peak].values[0]] }] }
          : undefined,
        markLine: place === 0 && peak >= 0
          ? { silent: true, symbol: 'none', lineStyle: { color: '#a61b3c', width: 2, type: 'dotted' }, label: { show: true, position: 'end', ...font, formatter: money(rows[peak].values[0] - rows[peak].values[1]) }, data: [{ xAxis: peak }] }
          : undefined,
      })),
    };
  };

  // Who pays stands left and who gets stands right, so that money that goes back and forth makes no circle.
  const flows = figure => {
    const links = [...figure.querySelectorAll('tbody tr')].map(row => ({ source: row.dataset.from + '\u200b', target: row.dataset.to + '\u200c', value: Number(row.dataset.value), what: row.dataset.name }));
    const merged = new Map();
    for (const link of links) {
      const key = link.source + '>' + link.target;
      const known = merged.get(key);
      if (known) {
        known.value += link.value;
        known.what += ', ' + link.what;
      } else {
        merged.set(key, { ...link });
      }
    }

    const plain = name => name.replace(/[\u200b\u200c]/g, '');
    const names = [...new Set([...merged.values()].flatMap(link => [plain(link.source), plain(link.target)]))];
    const nodes = [...new Set([...merged.values()].flatMap(link => [link.source, link.target]))];
    const totals = name => [...merged.values()].filter(link => link.source === name || link.target === name).reduce((sum, link) => sum + link.value, 0);
    return {
      ...common(figure),
      legend: { show: false },
      tooltip: { trigger: 'item', confine: true, textStyle: font, formatter: item => item.dataType === 'edge' ? `${plain(item.data.source)} → ${plain(item.data.target)}: ${money(item.data.value)} (${item.data.what})` : `${plain(item.name)}: ${money(item.value)}` },
      series: [{
        type: 'sankey',
        left: 4,
        right: isNarrow(figure) ? 4 : 8,
        top: 12,
        bottom: 12,
        nodeWidth: 18,
        nodeGap: 22,
        draggable: false,
        emphasis: { focus: 'adjacency' },
        label: { ...font, lineHeight: 19, formatter: item => `${plain(item.name)}\n${money(totals(item.name))}` },
        lineStyle: { color: 'source', opacity: 0.45, curveness: 0.5 },
        data: nodes.map(name => ({ name, itemStyle: { color: colours[names.indexOf(plain(name)) % colours.length] }, label: { position: name.endsWith('\u200c') ? 'left' : 'right' } })),
        links: [...merged.values()],
      }],
    };
  };

  const variants = figure => {
    const { columns, rows } = read(figure);
    return {
      ...common(figure),
      legend: { show: false },
      grid: { left: 8, right: 90, top: 8, bottom: 8, containLabel: true },
      xAxis: moneyAxis(),
      yAxis: { type: 'category', inverse: true, data: rows.map(row => row.label), axisLabel: { ...font, width: isNarrow(figure) ? 110 : 240, overflow: 'break' } },
      series: columns.map((column, place) => ({ name: column.name, type: 'bar', barMaxWidth: 36, data: rows.map(row => row.values[place]), label: { show: true, position: 'right', ...font, formatter: item => money(item.value) } })),
    };
  };

  const obligation = figure => {
    const { columns, rows } = read(figure);
    return {
      ...common(figure),
      grid: { left: 8, right: 24, top: isNarrow(figure) ? 96 : 44, bottom: 8, containLabel: true },
      xAxis: { type: 'value', axisLabel: { ...font, hideOverlap: true, formatter: value => plainNumber.format(value) } },
      yAxis: { type: 'category', data: [''], axisTick: { show: false } },
      series: columns.map((column, place) => ({ name: column.name, type: 'bar', stack: 'all', barMaxWidth: 44, itemStyle: { borderColor: '#fff', borderWidth: 2 }, data: [rows[0].values[place]] })),
    };
  };

  const kinds = { months, cumulative, flows, variants, obligation };
  const draw = figure => {
    const make = kinds[figure.dataset.chart];
    const plot = figure.querySelector('.sn-chart__plot');
    if (!make || !plot) {
      return;
    }

    plot.hidden = false;
    const chart = echarts.init(plot, null, { renderer: 'svg' });
    chart.setOption(make(figure));
    let width = plot.clientWidth;
    const fit = () => {
      if (plot.clientWidth !== width) {
        width = plot.clientWidth;
        chart.setOption(make(figure), true);
        chart.resize();
      }
    };
    new ResizeObserver(fit).observe(plot);
    window.addEventListener('beforeprint', () => chart.resize({ width: 640 }));
    window.addEventListener('afterprint', () => chart.resize({ width: 'auto' }));
  };

  document.querySelectorAll('.sn-chart[data-chart]').forEach(draw);
})();
