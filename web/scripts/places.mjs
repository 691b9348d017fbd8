// Where things are, for the scripts beside.
import { fileURLToPath } from 'node:url';

export const services = ['support', 'pd', 'planning'];

export const web = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

export const contractOf = (service) =>
  web(`../${service}-service/src/main/resources/static/api/${service}/openapi.json`);

export const built = web('target/classes/static');
