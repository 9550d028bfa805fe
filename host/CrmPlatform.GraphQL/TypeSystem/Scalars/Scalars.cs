namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>The scalars that come with the engine.</summary>
public static class Scalars
{
    /// <summary>Whole numbers of 32 bits: <see cref="int"/>.</summary>
    public static ScalarType Int { get; } = new IntType();

    /// <summary>Numbers of double precision: <see cref="double"/>.</summary>
    public static ScalarType Float { get; } = new FloatType();

    /// <summary>Text: <see cref="string"/>.</summary>
    public static ScalarType String { get; } = new StringType();

    /// <summary>True or false: <see cref="bool"/>.</summary>
    public static ScalarType Boolean { get; } = new BooleanType();

    /// <summary>Opaque identifiers: <see cref="string"/>.</summary>
    public static ScalarType ID { get; } = new IDType();

    /// <summary>Whole numbers of 64 bits: <see cref="long"/>.</summary>
    public static ScalarType Long { get; } = new LongType();

    /// <summary>Whole numbers of 16 bits: <see cref="short"/>.</summary>
    public static ScalarType Short { get; } = new ShortType();

    /// <summary>Whole numbers from 0 to 255: <see cref="byte"/>.</summary>
    public static ScalarType Byte { get; } = new ByteType();

    /// <summary>Exact decimal numbers: <see cref="decimal"/>.</summary>
    public static ScalarType Decimal { get; } = new DecimalType();

    /// <summary>Instants: <see cref="System.DateTime"/> in UTC.</summary>
    public static ScalarType DateTime { get; } = new DateTimeType();

    /// <summary>Days: <see cref="DateOnly"/>.</summary>
    public static ScalarType Date { get; } = new DateType();

    /// <summary>Times of day: <see cref="TimeOnly"/>.</summary>
    public static ScalarType Time { get; } = new TimeType();

    /// <summary>Lengths of time: <see cref="TimeSpan"/>.</summary>
    public static ScalarType Duration { get; } = new DurationType();

    /// <summary>UUIDs: <see cref="Guid"/>.</summary>
    public static ScalarType UUID { get; } = new UuidType();

    /// <summary>Absolute addresses: <see cref="Uri"/>.</summary>
    public static ScalarType URL { get; } = new UrlType();

    /// <summary>Any JSON value: <see cref="System.Text.Json.JsonElement"/>.</summary>
    public static ScalarType JSON { get; } = new JsonType();

    /// <summary>E-mail addresses: <see cref="string"/>.</summary>
    public static ScalarType EmailAddress { get; } = new EmailAddressType();

    /// <summary>Telephone numbers in international form: <see cref="string"/>.</summary>
    public static ScalarType PhoneNumber { get; } = new PhoneNumberType();

    /// <summary>Files that come beside the request: <see cref="UploadedFile"/>.</summary>
    public static ScalarType Upload { get; } = new UploadType();

    /// <summary>The scalars of the specification, which every schema may use without defining them.</summary>
    public static IReadOnlyList<ScalarType> Specified { get; } = [String, Int, Float, Boolean, ID];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ScalarType> All { get; } =
        [.. Specified, Long, Short, Byte, Decimal, DateTime, Date, Time, Duration, UUID, URL, JSON, EmailAddress, PhoneNumber, Upload];

    private static readonly Dictionary<Type, ScalarType> ByRuntimeType = new()
    {
        [typeof(int)] = Int,
        [typeof(ushort)] = Int,
        [typeof(sbyte)] = Int,
        [typeof(double)] = Float,
        [typeof(float)] = Float,
        [typeof(string)] = String,
        [typeof(char)] = String,
        [typeof(bool)] = Boolean,
        [typeof(long)] = Long,
        [typeof(uint)] = Long,
        [typeof(short)] = Short,
        [typeof(byte)] = Byte,
        [typeof(decimal)] = Decimal,
        [typeof(DateTime)] = DateTime,
        [typeof(DateTimeOffset)] = DateTime,
        [typeof(DateOnly)] = Date,
        [typeof(TimeOnly)] = Time,
        [typeof(TimeSpan)] = Duration,
        [typeof(Guid)] = UUID,
        [typeof(Uri)] = URL,
        [typeof(System.Text.Json.JsonElement)] = JSON,
        [typeof(UploadedFile)] = Upload,
    };

    /// <summary>The scalar that a C# type becomes, or null. It may read values of a nearby type, such as <see cref="int"/> for <see cref="ushort"/>.</summary>
    public static ScalarType? For(Type runtimeType) => ByRuntimeType.GetValueOrDefault(runtimeType);
}
