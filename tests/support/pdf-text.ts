import PDFParser from 'pdf2json';

/** The words of a PDF, line by line, as a reader would copy them out of it. */
export function pdfText(data: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const parser = new PDFParser(null, true);
    parser.on('pdfParser_dataReady', () => resolve(parser.getRawTextContent().replace(/\u00a0/g, ' ')));
    parser.on('pdfParser_dataError', (problem) =>
      reject('parserError' in problem ? problem.parserError : problem),
    );
    parser.parseBuffer(data, 0);
  });
}
