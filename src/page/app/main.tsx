import { render } from 'preact';
import { App, type PageData } from './app.tsx';

const data = JSON.parse(document.getElementById('data')!.textContent) as PageData;
render(<App data={data} />, document.getElementById('page')!);
