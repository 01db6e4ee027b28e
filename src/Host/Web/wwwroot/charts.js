"use strict";

// Draws a chart above each table in a figure.sn-chart, from that table alone. Without ECharts the table stays as it is.
(() => {
  const library = window.echarts;
  if (!library) {
    return;
  }

  const FONT_SIZE = 14;
  const LINE_HEIGHT = 18;
  const NARROW = 600;
  const PAGE_WIDTH = 680;
  const TEXT = "#1a1a1a";
  const TEXT_SUBTLE = "#4a4a4a";
  const GRID_LINE = "#d5dae1";
  const AXIS_LINE = "#6b6b6b";
  const SURFACE = "#ffffff";
  const SERIES = 8;
  const LEGEND_SYMBOL = 24;
  const LEGEND_TEXT_GAP = 8;
  const LEGEND_GAP = 12;

  const english = document.documentElement.lang.startsWith("en");
  const wholeEuros = new Intl.NumberFormat(english ? "en-GB" : "nl-NL", { maximumFractionDigits: 0 });

  const money = value => {
    const rounded = Math.round(value);
    const amount = wholeEuros.format(Math.abs(rounded));
    const sign = rounded < 0 ? "\u2212" : "";
    return english ? `${sign}€${amount}` : `€\u00a0${sign}${amount}`;
  };

  // --- What the table says

  const number = cell => {
    const written = cell?.dataset.value?.trim();
    return written && Number.isFinite(Number(written)) ? Number(written) : null;
  };

  const known = values => values.some(value => value !== null && value !== 0);

  const readRows = table => [...table.tBodies].flatMap(body => [...body.rows]);

  const rowLabel = row => {
    const header = row.querySelector("th[scope=row]") ?? row.cells[0];
    return (header.dataset.label ?? header.textContent).trim();
  };

  const readTable = table => {
    const rows = readRows(table);
    const series = [...table.tHead.rows[table.tHead.rows.length - 1].cells]
      .map((header, column) => ({ header, column }))
      .filter(({ header }) => header.dataset.series)
      .map(({ header, column }, index) => ({
        name: header.dataset.name ?? header.textContent.trim(),
        kind: header.dataset.series,
        look: index,
        values: rows.map(row => number(row.cells[column])),
      }));
    return { rows, labels: rows.map(rowLabel), series };
  };

  // --- How it looks

  const pen = document.createElement("canvas").getContext("2d");

  const look = plot => {
    const style = getComputedStyle(plot);
    const colours = Array.from({ length: SERIES }, (_, index) => style.getPropertyValue(`--sn-series-${index + 1}`).trim());
    const font = style.fontFamily;
    const textWidth = (written, weight = 400) => {
      pen.font = `${weight} ${FONT_SIZE}px ${font}`;
      return Math.max(...written.split("\n").map(line => pen.measureText(line).width));
    };
    const wrapped = (written, width) => written.split(" ").reduce((lines, word) => {
      const longer = `${lines[lines.length - 1]} ${word}`;
      return textWidth(longer) > width ? [...lines, word] : [...lines.slice(0, -1), longer.trim()];
    }, [""]).filter(line => line !== "").join("\n");
    return { font, colour: index => colours[index % SERIES], textWidth, wrapped };
  };

  const HATCHES = [
    { symbol: "rect", symbolSize: 1, dashArrayX: [1, 0], dashArrayY: [1.5, 6], rotation: -Math.PI / 4 },
    { symbol: "circle", symbolSize: 0.5, dashArrayX: [[8, 8], [0, 8, 8, 0]], dashArrayY: [8, 0], rotation: 0 },
    { symbol: "rect", symbolSize: 1, dashArrayX: [1, 0], dashArrayY: [1.5, 6], rotation: Math.PI / 4 },
    { symbol: "rect", symbolSize: 1, dashArrayX: [1, 0], dashArrayY: [1.5, 6], rotation: 0 },
    { symbol: "rect", symbolSize: 1, dashArrayX: [[1, 0], [1.5, 7]], dashArrayY: [1.5, 0, 7, 0], rotation: Math.PI / 4 },
    { symbol: "triangle", symbolSize: 0.6, dashArrayX: [[10, 10], [0, 10, 10, 0]], dashArrayY: [9, 1], rotation: 0 },
    { symbol: "rect", symbolSize: 1, dashArrayX: [1, 0], dashArrayY: [1.5, 6], rotation: Math.PI / 2 },
    { symbol: "rect", symbolSize: 1, dashArrayX: [[5, 5], [0, 5, 5, 0]], dashArrayY: [5, 0], rotation: 0 },
  ];

  const hatch = index => ({ color: "rgba(255, 255, 255, 0.42)", maxTileWidth: 512, maxTileHeight: 512, ...HATCHES[index % SERIES] });

  const barStyle = (index, paint) => ({ color: paint.colour(index), decal: hatch(index), borderColor: SURFACE, borderWidth: 2 });

  const text = (paint, more = {}) => ({ color: TEXT, fontFamily: paint.font, fontSize: FONT_SIZE, lineHeight: LINE_HEIGHT, ...more });

  const withAlpha = (colour, alpha) => {
    const value = parseInt(colour.slice(1), 16);
    return `rgba(${value >> 16}, ${(value >> 8) & 255}, ${value & 255}, ${alpha})`;
  };

  const base = (figure, paint) => ({
    animation: false,
    backgroundColor: SURFACE,
    textStyle: { fontFamily: paint.font, fontSize: FONT_SIZE },
    aria: {
      enabled: true,
      label: { enabled: true, description: figure.dataset.aria ?? figure.querySelector("figcaption")?.textContent.trim() ?? "" },
      decal: { show: true, decals: HATCHES.map((_, index) => hatch(index)) },
    },
    tooltip: {
      confine: true,
      enterable: true,
      backgroundColor: SURFACE,
      borderColor: AXIS_LINE,
      borderWidth: 1,
      padding: 10,
      transitionDuration: 0,
      textStyle: text(paint),
    },
  });

  // The legend wraps; the plot below it starts where its last row ends.
  const legend = (items, width, paint) => {
    const widest = width - LEGEND_SYMBOL - LEGEND_TEXT_GAP;
    const shown = new Map(items.map(item => [item.name, paint.wrapped(item.shown ?? item.name, widest)]));
    let height = 0;
    let used = 0;
    let lines = 1;
    const data = items.map(item => {
      const itemWidth = LEGEND_SYMBOL + LEGEND_TEXT_GAP + paint.textWidth(shown.get(item.name));
      if (used > 0 && used + itemWidth > width) {
        height += lines * LINE_HEIGHT + LEGEND_GAP;
        used = 0;
        lines = 1;
      }
      used += itemWidth + LEGEND_GAP;
      lines = Math.max(lines, shown.get(item.name).split("\n").length);
      return { name: item.name, icon: item.icon };
    });
    return {
      height: height + lines * LINE_HEIGHT,
      option: {
        type: "plain",
        left: 0,
        top: 0,
        width,
        padding: 0,
        align: "left",
        orient: "horizontal",
        itemWidth: LEGEND_SYMBOL,
        itemHeight: 14,
        itemGap: LEGEND_GAP,
        selectedMode: false,
        formatter: name => shown.get(name),
        textStyle: text(paint),
        data,
      },
    };
  };

  const valueAxis = (paint, more = {}) => ({
    type: "value",
    axisLabel: text(paint, { color: TEXT_SUBTLE, formatter: money, hideOverlap: true }),
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: GRID_LINE, width: 1 } },
    ...more,
  });

  // "okt 2018" on two lines, so that more of them fit
  const onTwoLines = label => label.replace(/ (?=\d{4}$)/, "\n");

  // Every n-th label, so that they never touch
  const stepFor = (labels, room, paint) => {
    const widest = Math.max(...labels.map(label => paint.textWidth(onTwoLines(label)))) + 10;
    const atMost = Math.max(1, Math.floor(room / widest));
    const least = Math.ceil(labels.length / atMost);
    return [1, 2, 3, 4, 6, 12].find(step => step >= least) ?? least;
  };

  const axisWidth = (values, paint) => Math.max(...values.map(value => paint.textWidth(money(value)))) + 10;

  // As elements, because a policy that allows no inline style refuses ECharts' own markup.
  const note = (title, ...lines) => {
    const box = document.createElement("div");
    [title, ...lines].forEach((line, index) => {
      const row = document.createElement("div");
      row.textContent = line;
      row.style.fontWeight = index === 0 ? "600" : "400";
      box.append(row);
    });
    return box;
  };

  const amountsAt = (labels, series, at) => note(
    labels[at],
    ...series.filter(one => one.values[at] !== null).map(one => `${one.name}: ${money(one.values[at])}`));

  // --- The charts

  const months = (figure, table, width, paint) => {
    const { labels, series } = readTable(table);
    const used = series.filter(one => known(one.values));
    const bars = used.filter(one => one.kind !== "line").map(one => ({ ...one, values: oriented(one) }));
    const lines = used.filter(one => one.kind === "line");
    const top = legend(used.map(one => ({ name: one.name, icon: one.kind === "line" ? undefined : "rect" })), width, paint);
    const extremes = extent([...lines.map(one => one.values), ...stacked(bars, labels.length)]);
    const left = axisWidth([extremes.low, extremes.high].map(value => value * 1.2), paint);
    const room = width - left - 8;
    const slot = room / labels.length;
    const step = stepFor(labels, room, paint);
    const plotHeight = width < NARROW ? 300 : 360;

    return {
      height: top.height + 20 + plotHeight + 52,
      option: {
        ...base(figure, paint),
        legend: top.option,
        grid: { left, right: 8, top: top.height + 20, height: plotHeight, containLabel: false },
        xAxis: {
          type: "category",
          data: labels,
          axisLabel: text(paint, { formatter: onTwoLines, interval: index => index % step === 0, margin: 10 }),
          axisLine: { show: true, onZero: false, lineStyle: { color: AXIS_LINE } },
          axisTick: { show: true, alignWithLabel: true, interval: index => index % step === 0, lineStyle: { color: AXIS_LINE } },
        },
        yAxis: valueAxis(paint, { splitNumber: 5, boundaryGap: [0, "8%"] }),
        tooltip: {
          ...base(figure, paint).tooltip,
          trigger: "axis",
          axisPointer: { type: "shadow" },
          formatter: parts => amountsAt(labels, used, parts[0].dataIndex),
        },
        series: [
          ...bars.map((one, index) => ({
            type: "bar",
            name: one.name,
            stack: "all",
            data: one.values,
            barCategoryGap: slot < 14 ? "10%" : "24%",
            barMaxWidth: 56,
            itemStyle: { ...barStyle(one.look, paint), borderWidth: slot < 14 ? 1 : 2 },
            emphasis: { disabled: true },
            markLine: index === 0 ? zeroLine() : undefined,
          })),
          ...lines.flatMap((one, index) => [
            outline(one.values),
            {
              type: "line",
              name: one.name,
              data: index === 0 ? withEndsNamed(one.values, slot, room, paint) : one.values,
              symbol: index === 0 ? "circle" : "diamond",
              symbolSize: slot < 14 ? 6 : 9,
              showAllSymbol: true,
              lineStyle: { color: TEXT, width: 2.5, type: index === 0 ? "solid" : "dashed" },
              itemStyle: { color: SURFACE, borderColor: TEXT, borderWidth: 2 },
              emphasis: { disabled: true },
              z: 6,
            },
          ]),
        ],
      },
    };
  };

  // The highest and the lowest point of the line carry their amount.
  const withEndsNamed = (values, slot, room, paint) => {
    const there = values.filter(value => value !== null);
    const high = values.indexOf(Math.max(...there));
    const low = values.lastIndexOf(Math.min(...there));
    return values.map((value, at) => {
      if (value === null || (at !== high && at !== low)) {
        return value;
      }
      const shown = money(value);
      const half = paint.textWidth(shown, 600) / 2 + 8;
      const x = (at + 0.5) * slot;
      return {
        value,
        label: text(paint, {
          show: true,
          position: at === high ? "top" : "bottom",
          align: x < half ? "left" : room - x < half ? "right" : "center",
          distance: 10,
          fontWeight: 600,
          formatter: shown,
          backgroundColor: SURFACE,
          borderColor: TEXT,
          borderWidth: 1,
          borderRadius: 4,
          padding: [3, 6],
        }),
      };
    });
  };

  // Costs stand above 0 and money received below it, whichever sign the table gives them.
  const oriented = one => {
    const sum = one.values.reduce((total, value) => total + (value ?? 0), 0);
    const turn = (one.kind === "down" && sum > 0) || (one.kind === "up" && sum < 0);
    return turn ? one.values.map(value => (value === null ? null : -value)) : one.values;
  };

  const stacked = (bars, count) => {
    const sums = pick => Array.from({ length: count }, (_, index) => bars.reduce((total, one) => total + pick(one.values[index] ?? 0), 0));
    return [sums(value => Math.max(value, 0)), sums(value => Math.min(value, 0))];
  };

  const extent = lists => {
    const values = lists.flat().filter(value => value !== null);
    return { low: Math.min(0, ...values), high: Math.max(0, ...values) };
  };

  const zeroLine = () => ({
    silent: true,
    symbol: "none",
    label: { show: false },
    lineStyle: { color: TEXT, width: 1.5, type: "solid" },
    data: [{ yAxis: 0 }],
    z: 5,
  });

  // A white band under a line keeps it apart from the bars behind it.
  const outline = values => ({
    type: "line",
    data: values,
    silent: true,
    symbol: "none",
    lineStyle: { color: SURFACE, width: 6.5 },
    tooltip: { show: false },
    z: 5,
  });

  const cumulative = (figure, table, width, paint) => {
    const { rows, labels, series } = readTable(table);
    const lines = series.filter(one => one.kind === "line" && one.values.some(value => value !== null)).slice(0, 2);
    const top = legend(lines.map(one => ({ name: one.name })), width, paint);
    const extremes = extent(lines.map(one => one.values));
    const left = axisWidth([extremes.low, extremes.high].map(value => value * 1.2), paint);
    const right = Math.max(16, paint.textWidth(onTwoLines(labels[labels.length - 1])) / 2);
    const room = width - left - right;
    const step = stepFor(labels, room, paint);
    const last = Math.max(1, labels.length - 1);
    const plotHeight = width < NARROW ? 280 : 340;
    const peak = findPeak(rows, lines, labels, { left, room, last }, paint);

    return {
      height: top.height + 20 + plotHeight + 52,
      option: {
        ...base(figure, paint),
        legend: top.option,
        grid: { left, right, top: top.height + 20, height: plotHeight, containLabel: false },
        xAxis: {
          type: "value",
          min: 0,
          max: last,
          interval: step,
          axisLabel: text(paint, { formatter: at => (at % step === 0 && labels[at] !== undefined ? onTwoLines(labels[at]) : ""), margin: 10, hideOverlap: false }),
          axisLine: { show: true, onZero: false, lineStyle: { color: AXIS_LINE } },
          axisTick: { show: true, lineStyle: { color: AXIS_LINE } },
          splitLine: { show: false },
        },
        yAxis: valueAxis(paint, { splitNumber: 5, boundaryGap: [0, peak && !peak.toTheLeft ? "24%" : "12%"] }),
        tooltip: {
          ...base(figure, paint).tooltip,
          trigger: "axis",
          formatter: parts => amountsAt(labels, lines, Math.round(parts[0].axisValue)),
        },
        series: [
          ...between(lines, paint),
          ...lines.map((one, index) => ({
            type: "line",
            name: one.name,
            data: one.values.map((value, at) => [at, value]),
            symbol: index === 0 ? "circle" : "diamond",
            symbolSize: index === 0 ? 8 : 10,
            showSymbol: room / labels.length > 14,
            lineStyle: { color: paint.colour(one.look), width: 3, type: index === 0 ? "solid" : [7, 4] },
            itemStyle: { color: paint.colour(one.look), borderWidth: 0 },
            emphasis: { disabled: true },
            z: 4,
            ...(index === 0 && peak ? markPeak(peak, paint) : {}),
          })),
        ],
      },
    };
  };

  const findPeak = (rows, lines, labels, place, paint) => {
    const at = rows.findIndex(row => row.matches("[data-peak]") || row.querySelector("[data-peak]"));
    if (at < 0 || lines.some(one => one.values[at] === null)) {
      return null;
    }
    const cell = rows[at].querySelector("td[data-peak]") ?? rows[at].cells[rows[at].cells.length - 1];
    const shown = `${labels[at]}\n${cell.textContent.trim()}`;
    const slot = place.room / place.last;
    const wide = paint.textWidth(shown, 600) + 30;
    const toTheLeft = at * slot > wide;
    const under = Math.min(place.last, at + Math.ceil(wide / slot));
    const heights = lines.map(one => one.values[at]);
    return {
      at,
      shown,
      toTheLeft,
      low: Math.min(...heights),
      high: Math.max(...heights),
      free: Math.max(...lines.flatMap(one => one.values.slice(at, under + 1))),
    };
  };

  // A stack of two: nothing up to the lower line, then the gap, lightly filled; a point is added where the lines cross.
  const between = (lines, paint) => {
    if (lines.length < 2) {
      return [];
    }
    const [first, second] = lines.map(one => one.values);
    const points = [];
    first.forEach((value, at) => {
      const before = at > 0 ? first[at - 1] - second[at - 1] : 0;
      const now = value - second[at];
      if (at > 0 && [value, second[at], first[at - 1], second[at - 1]].every(one => one !== null) && before * now < 0) {
        const share = before / (before - now);
        const height = first[at - 1] + share * (value - first[at - 1]);
        points.push({ at: at - 1 + share, low: height, gap: 0 });
      }
      const both = value !== null && second[at] !== null;
      points.push({ at, low: both ? Math.min(value, second[at]) : null, gap: both ? Math.abs(now) : null });
    });
    const layer = { type: "line", stack: "between", stackStrategy: "all", silent: true, symbol: "none", lineStyle: { width: 0, opacity: 0 }, tooltip: { show: false }, emphasis: { disabled: true }, z: 2 };
    return [
      { ...layer, data: points.map(point => [point.at, point.low]) },
      { ...layer, data: points.map(point => [point.at, point.gap]), itemStyle: { decal: { color: "transparent" } }, areaStyle: { color: withAlpha(paint.colour(lines[0].look), 0.13), opacity: 1 } },
    ];
  };

  // The label stands where the lines are not: left of the peak, or else above all that is under it.
  const markPeak = (peak, paint) => {
    const above = peak.toTheLeft ? peak.high : peak.free;
    return {
      markLine: {
        silent: true,
        symbol: ["none", "none"],
        label: { show: false },
        lineStyle: { color: TEXT, width: 2, type: "solid" },
        data: [[{ coord: [peak.at, peak.low] }, { coord: [peak.at, above] }]],
      },
      markPoint: {
        silent: true,
        symbol: "circle",
        symbolSize: 11,
        itemStyle: { color: SURFACE, borderColor: TEXT, borderWidth: 3 },
        data: [
          ...[peak.low, peak.high].map(height => ({ coord: [peak.at, height], label: { show: false } })),
          {
            coord: [peak.at, above],
            symbolSize: 1,
            itemStyle: { borderWidth: 0, color: TEXT },
            label: text(paint, {
              show: true,
              position: peak.toTheLeft ? "left" : "top",
              offset: peak.toTheLeft ? [-7, -32] : [-1, 4],
              align: peak.toTheLeft ? "right" : "left",
              fontWeight: 600,
              formatter: peak.shown,
              backgroundColor: SURFACE,
              borderColor: TEXT,
              borderWidth: 1,
              borderRadius: 4,
              padding: [5, 8],
            }),
          },
        ],
      },
    };
  };

  const flows = (figure, table, width, paint) => {
    const rows = readRows(table)
      .map(row => ({ from: row.dataset.from, to: row.dataset.to, name: row.dataset.name, value: number(row) }))
      .filter(row => row.from && row.to && row.value > 0);
    const { nodes, links } = withoutCycles(rows);
    const order = [...new Set(nodes.map(node => node.plain))];
    const layers = Math.max(...nodes.map(node => node.depth)) + 1;
    const nodeWidth = 16;
    const between = (width - layers * nodeWidth) / Math.max(1, layers - 1);
    const oneLine = nodes.every(node => paint.textWidth(`${node.plain}  ${money(node.value)}`, 600) < between);
    const perLayer = Array.from({ length: layers }, (_, depth) => nodes.filter(node => node.depth === depth));
    const most = Math.max(...perLayer.map(layer => layer.length));
    const own = node => (oneLine
      ? paint.textWidth(`${node.plain}  ${money(node.value)}`, 600)
      : Math.max(paint.textWidth(node.plain, 600), paint.textWidth(money(node.value))));
    const gap = (oneLine ? 1 : 2) * LINE_HEIGHT + 20;
    const bars = Math.max(200, most * 56);
    const plotHeight = bars + (most - 1) * gap;
    const perEuro = bars / Math.max(...perLayer.map(layer => layer.reduce((total, node) => total + node.value, 0)));

    return {
      height: plotHeight + gap + 8,
      option: {
        ...base(figure, paint),
        tooltip: {
          ...base(figure, paint).tooltip,
          trigger: "item",
          formatter: part => (part.dataType === "edge"
            ? note(part.data.plain, money(part.data.value))
            : note(part.data.plain, money(part.data.worth))),
        },
        series: [{
          type: "sankey",
          left: 1,
          right: 1,
          top: gap,
          height: plotHeight,
          width: width - 2,
          nodeWidth,
          nodeGap: gap,
          nodeAlign: "left",
          layoutIterations: 32,
          draggable: false,
          emphasis: { disabled: true },
          label: { show: true },
          data: nodes.map(node => {
            const index = order.indexOf(node.plain);
            const lastLayer = node.depth === layers - 1;
            const over = Math.min(0, width - 2 - node.depth * (between + nodeWidth) - own(node));
            return {
              name: node.id,
              plain: node.plain,
              worth: node.value,
              depth: node.depth,
              itemStyle: { color: paint.colour(index), decal: hatch(index), borderWidth: 0 },
              label: text(paint, {
                position: lastLayer ? ["100%", -6] : [over, -6],
                align: lastLayer ? "right" : "left",
                verticalAlign: "bottom",
                formatter: `{name|${node.plain}}${oneLine ? "  " : "\n"}${money(node.value)}`,
                rich: { name: text(paint, { fontWeight: 600 }) },
                textBorderColor: SURFACE,
                textBorderWidth: 4,
              }),
            };
          }),
          links: links.map(link => {
            const index = order.indexOf(link.plainFrom);
            const shown = `${link.name}: ${money(link.value)}`;
            const thick = link.value * perEuro;
            const start = (between - paint.textWidth(shown)) / 2;
            const [source, target] = [link.source, link.target].map(id => nodes.find(node => node.id === id));
            const fits = link.name && target.depth === source.depth + 1 && thick > 26 && start > 20 && (thick > 64 || start > own(source));
            return {
              source: link.source,
              target: link.target,
              value: link.value,
              plain: link.name ?? `${link.plainFrom} → ${link.plainTo}`,
              lineStyle: { color: withAlpha(paint.colour(index), 0.2), opacity: 1, borderColor: paint.colour(index), borderWidth: 1, curveness: 0.5 },
              edgeLabel: fits ? text(paint, { show: true, position: "inside", formatter: shown, textBorderColor: SURFACE, textBorderWidth: 4 }) : { show: false },
            };
          }),
        }],
      },
    };
  };

  // A flow that would close a circle ends at a second node of the receiver, with the same name in sight.
  const withoutCycles = rows => {
    const links = [];
    const reaches = (from, to) => from === to || links.some(link => link.source === from && reaches(link.target, to));
    for (const row of rows) {
      const target = reaches(row.to, row.from) ? `${row.to}\u0000` : row.to;
      links.push({ source: row.from, target, plainFrom: row.from, plainTo: row.to, name: row.name, value: row.value });
    }
    const ids = [...new Set(links.flatMap(link => [link.source, link.target]))];
    const depth = id => Math.max(0, ...links.filter(link => link.target === id).map(link => depth(link.source) + 1));
    const sum = some => some.reduce((total, link) => total + link.value, 0);
    const nodes = ids.map(id => ({
      id,
      plain: id.replace("\u0000", ""),
      depth: depth(id),
      value: Math.max(sum(links.filter(link => link.source === id)), sum(links.filter(link => link.target === id))),
    }));
    return { nodes, links };
  };

  const variants = (figure, table, width, paint) => {
    const { labels, series } = readTable(table);
    const [one] = series;
    const values = one.values;
    const above = width < NARROW;
    const extremes = extent([values]);
    const left = above ? 1 : Math.min(0.36 * width, Math.max(...labels.map(label => paint.textWidth(label, 600))) + 20);
    const valueRoom = Math.max(...values.map(value => (value === null ? 0 : paint.textWidth(money(value), 600)))) + 14;
    const shown = labels.map(label => paint.wrapped(label, above ? width - 8 : left - 16));
    const nameHeight = Math.max(...shown.map(label => label.split("\n").length)) * LINE_HEIGHT + 4;
    const slot = above ? nameHeight + 28 + 16 : Math.max(56, nameHeight + 12);
    const top = above ? Math.max(0, (nameHeight - 16) / 2) + 2 : 4;
    const plotHeight = slot * labels.length;
    const rightRoom = extremes.high > 0 ? valueRoom : 8;
    const leftRoom = extremes.low < 0 ? valueRoom : 0;

    return {
      height: plotHeight + top + 8,
      option: {
        ...base(figure, paint),
        grid: { left: left + leftRoom, right: rightRoom, top, height: plotHeight, containLabel: false },
        xAxis: valueAxis(paint, { axisLabel: { show: false }, splitLine: { show: false } }),
        yAxis: {
          type: "category",
          inverse: true,
          data: shown,
          axisLabel: above ? { show: false } : text(paint, { margin: 12 + leftRoom, align: "right" }),
          axisTick: { show: false },
          axisLine: { show: !above, onZero: true, lineStyle: { color: AXIS_LINE } },
        },
        tooltip: { show: false },
        series: [
          {
            type: "bar",
            name: one.name,
            data: values.map(value => ({ value, label: { position: value < 0 ? "left" : "right" } })),
            barWidth: 28,
            itemStyle: { ...barStyle(one.look, paint), borderWidth: 0 },
            emphasis: { disabled: true },
            label: text(paint, { show: true, distance: 8, fontWeight: 600, formatter: part => money(part.value) }),
          },
          ...(above ? [names(shown, extremes.low, leftRoom, paint)] : []),
        ],
      },
    };
  };

  // On a small screen the name of a bar stands above it, from the left edge.
  const names = (labels, low, indent, paint) => ({
    type: "bar",
    silent: true,
    barGap: "-100%",
    barWidth: 28,
    data: labels.map(() => low),
    itemStyle: { color: "transparent", borderWidth: 0, decal: { color: "transparent" } },
    label: text(paint, { show: true, position: [-indent, -4], align: "left", verticalAlign: "bottom", formatter: part => labels[part.dataIndex] }),
    tooltip: { show: false },
  });

  const obligation = (figure, table, width, paint) => {
    const { rows, series } = readTable(table);
    const at = rows.findIndex((_, index) => series.some(one => one.values[index] !== null));
    const parts = series.map(one => ({ ...one, value: one.values[at] ?? null })).filter(one => one.value > 0);
    const total = parts.reduce((sum, one) => sum + one.value, 0);
    const top = legend(parts.map(one => ({ name: one.name, shown: `${one.name}: ${money(one.value)}`, icon: "rect" })), width, paint);
    const room = width - 2;

    return {
      height: top.height + 20 + 56 + 40,
      option: {
        ...base(figure, paint),
        legend: top.option,
        grid: { left: 1, right: 1, top: top.height + 16, height: 56, containLabel: false },
        xAxis: valueAxis(paint, {
          min: 0,
          max: total,
          interval: total,
          axisLabel: text(paint, { color: TEXT_SUBTLE, formatter: money, showMinLabel: true, showMaxLabel: true, alignMinLabel: "left", alignMaxLabel: "right" }),
          axisLine: { show: true, lineStyle: { color: AXIS_LINE } },
          axisTick: { show: true, lineStyle: { color: AXIS_LINE } },
          splitLine: { show: false },
        }),
        yAxis: { type: "category", data: [""], show: false },
        tooltip: { show: false },
        series: parts.map(one => ({
          type: "bar",
          name: one.name,
          stack: "all",
          barWidth: 48,
          data: [one.value],
          itemStyle: barStyle(one.look, paint),
          emphasis: { disabled: true },
          label: text(paint, {
            show: paint.textWidth(money(one.value), 600) + 24 < (one.value / total) * room,
            position: "inside",
            color: SURFACE,
            fontWeight: 600,
            backgroundColor: paint.colour(one.look),
            borderRadius: 3,
            padding: [3, 6],
            formatter: money(one.value),
          }),
        })),
      },
    };
  };

  // --- On the page

  const KINDS = { months, cumulative, flows, variants, obligation };

  const hasSomething = (kind, table) => (kind === "flows"
    ? readRows(table).some(row => row.dataset.from && row.dataset.to && number(row) > 0)
    : readTable(table).series.some(one => known(one.values)));

  const enhance = figure => {
    const draw = KINDS[figure.dataset.chart];
    const plot = figure.querySelector(".sn-chart__plot");
    const table = figure.querySelector("table");
    if (!draw || !plot || !table?.tHead || !hasSomething(figure.dataset.chart, table)) {
      return;
    }
    plot.hidden = false;
    plot.style.contain = "inline-size";

    let chart = null;
    let drawn = 0;
    let printing = false;

    const fit = width => {
      if (width <= 0 || width === drawn) {
        return;
      }
      drawn = width;
      const { height, option } = draw(figure, table, width, look(plot));
      plot.style.height = `${Math.ceil(height)}px`;
      if (chart === null) {
        chart = library.init(plot, null, { renderer: "svg", width, height: Math.ceil(height) });
      } else {
        chart.resize({ width, height: Math.ceil(height) });
      }
      chart.setOption(option, { notMerge: true });
    };

    const fitToScreen = () => {
      if (!printing) {
        fit(Math.floor(plot.clientWidth));
      }
    };

    fitToScreen();
    document.addEventListener("keydown", event => {
      if (event.key === "Escape") {
        chart?.dispatchAction({ type: "hideTip" });
      }
    });
    new ResizeObserver(fitToScreen).observe(plot);
    window.addEventListener("beforeprint", () => {
      printing = true;
      fit(PAGE_WIDTH);
    });
    window.addEventListener("afterprint", () => {
      printing = false;
      fitToScreen();
    });
  };

  document.querySelectorAll("figure.sn-chart[data-chart]").forEach(enhance);
})();
