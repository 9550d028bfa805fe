namespace CrmPlatform.Sdk.GraphQL;

/// <summary>Tells an argument that was not given from one that is null.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public readonly struct Optional<T>
{
    private readonly T? _value;

    /// <summary>Creates a value that was given.</summary>
    public Optional(T? value)
    {
        _value = value;
        HasValue = true;
    }

    /// <summary>Whether the value was given, be it null.</summary>
    public bool HasValue { get; }

    /// <summary>The value; the default of <typeparamref name="T"/> when it was not given.</summary>
    public T? Value => _value;

    /// <summary>The given value, or another one.</summary>
    public T? Or(T? other) => HasValue ? _value : other;

    /// <summary>A value that was given.</summary>
    public static implicit operator Optional<T>(T? value) => new(value);
}
