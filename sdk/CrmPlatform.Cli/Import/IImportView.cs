using CrmPlatform.Cli.Csv;

namespace CrmPlatform.Cli.Import;

/// <summary>Shows how an import goes: on a terminal, in a log, or to a test.</summary>
internal interface IImportView
{
    /// <summary>So many rows are done; the work is that far, from 0 to 1.</summary>
    void Progress(int rows, double done);

    void Failed(RowProblem problem);
}
