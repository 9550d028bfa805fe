using System.Text;
using CrmPlatform.Cli.CommandLine;

namespace CrmPlatform.Cli.Csv;

/// <summary>Reads records as RFC 4180 has them, with any delimiter, and knows on which line each begins.</summary>
/// <remarks>A quote inside an unquoted field is an ordinary character, as spreadsheets write it. Empty lines are no records.</remarks>
internal sealed class CsvReader(TextReader text, char delimiter, string source)
{
    private readonly char[] _buffer = new char[16 * 1024];
    private readonly StringBuilder _field = new();
    private int _position;
    private int _length;
    private int _line = 1;

    /// <summary>The next record; null at the end.</summary>
    public CsvRecord? Read()
    {
        while (Peek() is '\r' or '\n')
        {
            EndLine();
        }

        if (Peek() < 0)
        {
            return null;
        }

        var line = _line;
        var fields = new List<string>();
        while (true)
        {
            fields.Add(Peek() == '"' ? QuotedField() : PlainField());
            var next = Peek();
            if (next == delimiter)
            {
                _position++;
                continue;
            }

            if (next >= 0)
            {
                EndLine();
            }

            return new CsvRecord(line, fields);
        }
    }

    private string PlainField()
    {
        _field.Clear();
        for (var c = Peek(); c >= 0 && c != delimiter && c is not ('\r' or '\n'); c = Peek())
        {
            _field.Append((char)c);
            _position++;
        }

        return _field.ToString();
    }

    private string QuotedField()
    {
        var start = _line;
        _field.Clear();
        _position++;
        while (true)
        {
            switch (Peek())
            {
                case < 0:
                    throw CsvErrors.QuoteNotClosed(source, start);
                case '"':
                    _position++;
                    if (Peek() != '"')
                    {
                        // What stands between the closing quote and the delimiter belongs to the field all the same.
                        var quoted = _field.ToString();
                        return quoted + PlainField();
                    }

                    _field.Append('"');
                    _position++;
                    break;
                case '\r' or '\n':
                    _field.Append(EndLine());
                    break;
                case var c:
                    _field.Append((char)c);
                    _position++;
                    break;
            }
        }
    }

    // A line ends with LF, CR LF or CR alone.
    private string EndLine()
    {
        var first = Peek();
        _position++;
        _line++;
        if (first == '\r' && Peek() == '\n')
        {
            _position++;
            return "\r\n";
        }

        return first == '\r' ? "\r" : "\n";
    }

    private int Peek()
    {
        if (_position == _length)
        {
            try
            {
                _length = text.Read(_buffer);
            }
            catch (DecoderFallbackException exception)
            {
                throw CsvErrors.NotInEncoding(source, _line, exception);
            }
            catch (Exception exception) when (exception is IOException or InvalidDataException)
            {
                throw CommandLineErrors.FileNotReadable(source, exception);
            }

            _position = 0;
            if (_length == 0)
            {
                return -1;
            }
        }

        return _buffer[_position];
    }
}
