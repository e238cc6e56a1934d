import { readChartLink } from '../../analytics/chart-link.ts';
import { chartSvg } from '../../analytics/chart-svg.ts';
import { chartWords } from '../../analytics/chart-words.ts';
import { drawChart } from '../../analytics/draw-chart.ts';
import { houseDay } from '../../analytics/house-day.ts';
import type { Core } from '../../core.ts';
import { LeastRecentlyUsed } from '../../tenants/least-recently-used.ts';
import { problem, type Route, route } from '../route.ts';

/** Who opens theirs over and over is given the one that shows the same. */
const KEPT = 50;

/** The picture of a day by its signed address, as the day stands when it is opened. */
export function chartRoutes(core: Core): Route[] {
  const drawn = new LeastRecentlyUsed<string, Promise<Buffer>>(KEPT);
  return [
    route({
      method: 'get',
      path: '/charts/:file',
      summary: 'The picture of a day: how full the house was',
      permission: null,
      async handle({ params }) {
        // Only what this installation signed: whose house it is, and which day, nobody can guess.
        const claims = await readChartLink(core, (params.file ?? '').replace(/\.png$/, ''));
        if (!claims) return problem({ status: 404, title: 'There is no such picture', reason: 'not-found' });
        const svg = chartSvg(await houseDay(core, claims.tenantId, claims.date), chartWords(claims.locale));
        const body = await (drawn.get(svg) ?? drawAndKeep(drawn, svg));
        return {
          status: 200,
          type: 'image/png',
          body,
          headers: { 'cache-control': 'private, max-age=300' },
        };
      },
    }),
  ];
}

function drawAndKeep(drawn: LeastRecentlyUsed<string, Promise<Buffer>>, svg: string): Promise<Buffer> {
  const drawing = drawChart(svg);
  drawn.set(svg, drawing);
  return drawing;
}
