namespace CrmPlatform.Sdk.Analysis;

/// <summary>Improves two multipliers at a time until the conditions of Karush, Kuhn and Tucker hold.</summary>
internal sealed class PairSearch
{
    // What LIBSVM takes for the curvature of a pair that has none.
    private const double NoCurvature = 1e-12;

    private readonly FeatureMatrix _x;
    private readonly double[] _y;
    private readonly double _cost;
    private readonly double[] _multipliers;
    private readonly double[] _gradient;
    private readonly double[] _norms;

    public PairSearch(FeatureMatrix x, double[] y, double cost)
    {
        (_x, _y, _cost) = (x, y, cost);
        _multipliers = new double[y.Length];
        _gradient = new double[y.Length];
        Array.Fill(_gradient, -1);
        _norms = [.. Enumerable.Range(0, y.Length).Select(i => Dot(i, i))];
        Weights = new double[x.Columns];
    }

    public double[] Weights { get; }

    /// <summary>Improves the pair that promises most; false when all conditions hold within the tolerance.</summary>
    public bool Improve(double tolerance)
    {
        var (i, high) = Highest();
        var (j, low) = Partner(i, high);
        if (j < 0 || high - low < tolerance)
        {
            return false;
        }

        var curvature = Math.Max(_norms[i] + _norms[j] - (2 * Dot(i, j)), NoCurvature);
        var step = (-(_y[i] * _gradient[i]) + (_y[j] * _gradient[j])) / curvature;
        step = Math.Min(step, _y[i] > 0 ? _cost - _multipliers[i] : _multipliers[i]);
        step = Math.Min(step, _y[j] > 0 ? _multipliers[j] : _cost - _multipliers[j]);
        Move(i, _y[i] * step);
        Move(j, -_y[j] * step);
        Update(i, j, step);
        return true;
    }

    /// <summary>b: what puts the free observations onto the margin.</summary>
    public double Bias()
    {
        var (sum, count) = (0.0, 0);
        var (high, low) = (double.NegativeInfinity, double.PositiveInfinity);
        for (var i = 0; i < _y.Length; i++)
        {
            var value = -_y[i] * _gradient[i];
            if (_multipliers[i] > 0 && _multipliers[i] < _cost)
            {
                (sum, count) = (sum + value, count + 1);
            }

            high = CanRise(i) ? Math.Max(high, value) : high;
            low = CanFall(i) ? Math.Min(low, value) : low;
        }

        return count > 0 ? sum / count : (high + low) / 2;
    }

    public int[] SupportVectors() => [.. Enumerable.Range(0, _y.Length).Where(i => _multipliers[i] > 0)];

    private (int Place, double Value) Highest()
    {
        var (place, highest) = (-1, double.NegativeInfinity);
        for (var i = 0; i < _y.Length; i++)
        {
            var value = -_y[i] * _gradient[i];
            if (CanRise(i) && value > highest)
            {
                (place, highest) = (i, value);
            }
        }

        return (place, highest);
    }

    private (int Place, double Lowest) Partner(int i, double high)
    {
        var (place, lowest, best) = (-1, double.PositiveInfinity, double.PositiveInfinity);
        for (var j = 0; i >= 0 && j < _y.Length; j++)
        {
            if (!CanFall(j))
            {
                continue;
            }

            var value = -_y[j] * _gradient[j];
            lowest = Math.Min(lowest, value);
            if (value >= high)
            {
                continue;
            }

            var curvature = Math.Max(_norms[i] + _norms[j] - (2 * Dot(i, j)), NoCurvature);
            var promise = -((high - value) * (high - value)) / curvature;
            if (promise < best)
            {
                (place, best) = (j, promise);
            }
        }

        return (place, lowest);
    }

    private bool CanRise(int i) => _y[i] > 0 ? _multipliers[i] < _cost : _multipliers[i] > 0;

    private bool CanFall(int i) => _y[i] > 0 ? _multipliers[i] > 0 : _multipliers[i] < _cost;

    private void Move(int i, double change)
    {
        var value = _multipliers[i] + change;
        // At a bound exactly: a rest of rounding would keep the pair in play for ever.
        _multipliers[i] = value < _cost * 1e-15 ? 0 : value > _cost * (1 - 1e-15) ? _cost : value;
    }

    private void Update(int i, int j, double step)
    {
        var change = new double[_x.Columns];
        for (var f = 0; f < change.Length; f++)
        {
            change[f] = step * (_x[i, f] - _x[j, f]);
            Weights[f] += change[f];
        }

        for (var k = 0; k < _y.Length; k++)
        {
            var row = _x.Row(k);
            var sum = 0.0;
            for (var f = 0; f < change.Length; f++)
            {
                sum += change[f] * row[f];
            }

            _gradient[k] += _y[k] * sum;
        }
    }

    private double Dot(int i, int j)
    {
        var a = _x.Row(i);
        var b = _x.Row(j);
        var sum = 0.0;
        for (var f = 0; f < a.Length; f++)
        {
            sum += a[f] * b[f];
        }

        return sum;
    }
}
