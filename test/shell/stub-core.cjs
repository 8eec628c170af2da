// A core that only proves the way of messages: the test runtime's utility process cannot load the real one's driver.
const { parentPort } = process;

parentPort.on('message', ({ data, ports }) => {
  if (data.type === 'init') parentPort.postMessage({ type: 'ready' });
  if (data.type === 'connect') {
    const [port] = ports;
    port.on('message', (event) => {
      if (event.data === 'die') process.abort();
      else port.postMessage({ echo: event.data, token: data.token, kind: process.type });
    });
    port.start();
  }
  if (data.type === 'file-request') {
    const body = new TextEncoder().encode(`${data.method} ${data.path} ${data.body?.length ?? 0}`);
    parentPort.postMessage({ type: 'file-response', id: data.id, status: 200, headers: { 'content-type': 'text/plain' }, body });
  }
  if (data.type === 'shutdown') process.exit(0);
});
