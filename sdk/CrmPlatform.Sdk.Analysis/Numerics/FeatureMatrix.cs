namespace CrmPlatform.Sdk.Analysis;

/// <summary>Observations as rows, features as columns, in one piece of memory.</summary>
public sealed class FeatureMatrix
{
    private readonly double[] _values;

    /// <summary>Creates a matrix of zeros.</summary>
    /// <param name="rows">How many observations.</param>
    /// <param name="columns">How many features.</param>
    public FeatureMatrix(int rows, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        (Rows, Columns) = (rows, columns);
        _values = new double[checked(rows * columns)];
    }

    /// <summary>How many observations.</summary>
    public int Rows { get; }

    /// <summary>How many features.</summary>
    public int Columns { get; }

    /// <summary>One value.</summary>
    public double this[int row, int column]
    {
        get => Row(row)[column];
        set => Row(row)[column] = value;
    }

    /// <summary>One observation, to read and to write.</summary>
    public Span<double> Row(int row) => _values.AsSpan(row * Columns, Columns);

    /// <summary>A matrix with these observations.</summary>
    /// <exception cref="AnalysisException">The rows are of different lengths, or a value is no finite number.</exception>
    public static FeatureMatrix FromRows(IReadOnlyList<double[]> rows)
    {
        var matrix = new FeatureMatrix(rows.Count, rows.Count == 0 ? 0 : rows[0].Length);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Length != matrix.Columns)
            {
                throw new AnalysisException($"Row {i} has {rows[i].Length} values, the first has {matrix.Columns}. Give each row one value per feature.");
            }

            rows[i].CopyTo(matrix.Row(i));
        }

        matrix.MustBeFinite();
        return matrix;
    }

    /// <summary>The observations at these places, in this order.</summary>
    public FeatureMatrix Select(IReadOnlyList<int> rows)
    {
        var selected = new FeatureMatrix(rows.Count, Columns);
        for (var i = 0; i < rows.Count; i++)
        {
            Row(rows[i]).CopyTo(selected.Row(i));
        }

        return selected;
    }

    /// <summary>Checks that every value is a finite number.</summary>
    /// <exception cref="AnalysisException">One is not.</exception>
    public void MustBeFinite()
    {
        var at = Array.FindIndex(_values, v => !double.IsFinite(v));
        if (at >= 0)
        {
            throw new AnalysisException($"Feature {at % Columns} of row {at / Columns} is {_values[at]}, no finite number. Fill missing values in before a model is trained.");
        }
    }
}
