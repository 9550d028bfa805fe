using System.Globalization;
using CrmPlatform.Cli.Csv;
using CrmPlatform.Cli.Import;

namespace CrmPlatform.Cli.Terminal;

/// <summary>A bar on a terminal, a line for each tenth in a log; failures go above it, up to a limit.</summary>
internal sealed class ImportView(TextWriter output, bool isTerminal, int shownFailures, TimeProvider clock) : IImportView
{
    private const int Width = 30;

    private readonly long _start = clock.GetTimestamp();
    private int _tenths;
    private int _failures;
    private bool _barStands;

    public void Progress(int rows, double done)
    {
        var seconds = clock.GetElapsedTime(_start).TotalSeconds;
        var rate = string.Create(CultureInfo.InvariantCulture, $"{rows:N0} rows, {(seconds > 0 ? rows / seconds : 0):N0} rows/s");
        if (isTerminal)
        {
            var filled = (int)Math.Round(Math.Clamp(done, 0, 1) * Width);
            output.Write($"\r[{new string('=', filled)}{new string(' ', Width - filled)}] {Math.Floor(done * 100),3:0} %  {rate}   ");
            _barStands = true;
        }
        else if ((int)(done * 10) > _tenths)
        {
            _tenths = (int)(done * 10);
            output.WriteLine($"{_tenths * 10} %, {rate}");
        }
    }

    public void Failed(RowProblem problem)
    {
        _failures++;
        if (_failures <= shownFailures)
        {
            Clear();
            output.WriteLine(problem);
        }
    }

    /// <summary>Ends the bar, and says how many failures were not shown.</summary>
    public void End()
    {
        Clear();
        if (_failures > shownFailures)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"… and {_failures - shownFailures:N0} more. Show them with '--show-failures {_failures}'."));
        }
    }

    private void Clear()
    {
        if (_barStands)
        {
            output.Write($"\r{new string(' ', Width + 50)}\r");
            _barStands = false;
        }
    }
}
