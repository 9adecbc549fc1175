/**
 * Splits a process's output into lines as .NET's StreamReader.ReadLine does, which the runner reads it with: LF, CR LF
 * and a lone CR all end a line, so text after a bare CR can start a workflow command.
 * Source: actions/runner, src/Runner.Sdk/ProcessInvoker.cs; https://learn.microsoft.com/dotnet/api/system.io.streamreader.readline
 */
export function textLines(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/u);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}
