// A mail server for the tests. Speaks JSON, one object a line:
//   out  { "port": 40123 } · { "mode": "accept" } · { "message": { from, to, subject, headers, text, raw } }
//   in   { "mode": "accept" | "busy" | "refuse" | "hang" }
// It ends when its input ends, so that it never outlives the test run.
import { createInterface } from "node:readline";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

let mode = "accept";

const tell = (object) => process.stdout.write(`${JSON.stringify(object)}\n`);

function reply(code, text) {
  const error = new Error(text);
  error.responseCode = code;
  return error;
}

async function describe(raw, envelope) {
  const mail = await simpleParser(raw);
  return {
    from: envelope.mailFrom.address,
    to: envelope.rcptTo.map((recipient) => recipient.address),
    subject: mail.subject ?? "",
    headers: Object.fromEntries(mail.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(":") + 1).trim()])),
    text: mail.text ?? "",
    raw: raw.toString("latin1"),
  };
}

const server = new SMTPServer({
  authOptional: true,
  allowInsecureAuth: true,
  disabledCommands: ["STARTTLS"],
  disableReverseLookup: true,
  onAuth: (auth, session, done) => done(null, { user: auth.username }),
  onConnect(session, done) {
    // Hanging means: the connection is taken, and then nothing is ever said.
    if (mode === "busy") done(reply(421, "Service not available, try again later"));
    else if (mode !== "hang") done();
  },
  onRcptTo(address, session, done) {
    done(mode === "refuse" ? reply(550, "Mailbox unavailable") : null);
  },
  async onData(stream, session, done) {
    const chunks = [];
    for await (const chunk of stream) chunks.push(chunk);
    tell({ message: await describe(Buffer.concat(chunks), session.envelope) });
    done();
  },
});

// A client that breaks off is part of the tests, not a reason to end.
server.on("error", (error) => process.stderr.write(`${error.message}\n`));
server.listen(0, "127.0.0.1", () => tell({ port: server.server.address().port }));

createInterface({ input: process.stdin })
  .on("line", (line) => {
    mode = JSON.parse(line).mode;
    tell({ mode });
  })
  .on("close", () => process.exit(0));
