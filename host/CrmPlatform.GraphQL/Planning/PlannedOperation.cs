using System.Collections.Concurrent;
using System.Text.Json;
using CrmPlatform.GraphQL.Coercion;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Planning;

/// <summary>The plans of one operation: one for each combination of @skip and @include that was asked for.</summary>
/// <remarks>
/// A condition can change the order of the answer and what is merged, so a plan that left conditions open would have to
/// collect again for every request. Few combinations are ever used, and each gets a plan without conditions.
/// </remarks>
internal sealed class PlannedOperation
{
    private const int MaxPlans = 64;
    private const int MaxKeyBits = 64;

    private readonly Schema _schema;
    private readonly Source _text;
    private readonly IReadOnlyDictionary<string, FragmentNode> _fragments;
    private readonly string[] _conditions;
    private readonly ConcurrentDictionary<ulong, OperationPlan> _plans = new();
    private readonly PlanMeter _meter;
    private readonly bool _isIncremental;
    private OperationPlan? _only;
    private PlannedOperation? _incremental;

    public PlannedOperation(
        Schema schema, Source text, IReadOnlyDictionary<string, FragmentNode> fragments, OperationNode operation, ObjectType rootType, PlanMeter meter)
        : this(schema, text, fragments, operation, rootType, meter, isIncremental: false)
    {
    }

    private PlannedOperation(
        Schema schema, Source text, IReadOnlyDictionary<string, FragmentNode> fragments, OperationNode operation, ObjectType rootType, PlanMeter meter,
        bool isIncremental)
    {
        _meter = meter;
        _isIncremental = isIncremental;
        _schema = schema;
        _text = text;
        _fragments = fragments;
        Operation = operation;
        RootType = rootType;
        _conditions = ConditionVariables.Of(operation, fragments);
    }

    public OperationNode Operation { get; }

    public ObjectType RootType { get; }

    /// <summary>The same operation, planned so that @defer and @stream have an effect.</summary>
    public PlannedOperation Incremental => _isIncremental || !IsIncremental ? this
        : _incremental ??= new PlannedOperation(_schema, _text, _fragments, Operation, RootType, _meter, isIncremental: true);

    /// <summary>Whether the document names @defer or @stream, and the schema has them.</summary>
    public bool IsIncremental
        => (_schema.FindDirective("defer") is not null && _text.Text.Contains("@defer", StringComparison.Ordinal))
            || (_schema.FindDirective("stream") is not null && _text.Text.Contains("@stream", StringComparison.Ordinal));

    /// <summary>The plan for the values of the request's variables.</summary>
    /// <exception cref="GraphQLException">A condition is null.</exception>
    public OperationPlan PlanFor(CoercedVariables variables)
    {
        if (_conditions.Length == 0)
        {
            return _only ??= Create(variables);
        }

        var key = KeyOf(variables);
        if (_conditions.Length > MaxKeyBits)
        {
            return Create(variables);
        }

        if (_plans.TryGetValue(key, out var plan))
        {
            return plan;
        }

        if (_plans.Count >= MaxPlans)
        {
            _plans.Clear();
        }

        return _plans.GetOrAdd(key, Create(variables));
    }

    /// <summary>The values of the request's variables.</summary>
    /// <exception cref="GraphQLException">A value is not of its variable's type.</exception>
    public CoercedVariables CoerceVariables(JsonElement json, IReadOnlyDictionary<string, UploadedFile>? files)
    {
        try
        {
            return VariableCoercion.Coerce(_schema, Operation, json, _text, suggest: true, files);
        }
        catch (InvalidOperationException)
        {
            // A string with half a surrogate pair is valid JSON but no text.
            throw new GraphQLException(PlanningErrors.VariableIsNoText());
        }
    }

    private ulong KeyOf(CoercedVariables variables)
    {
        var key = 0UL;
        for (var i = 0; i < _conditions.Length; i++)
        {
            if (variables.ValueOf(_conditions[i]) is not bool holds)
            {
                throw new GraphQLException(PlanningErrors.ConditionIsNull(_conditions[i]));
            }

            key |= holds ? 1UL << (i % MaxKeyBits) : 0;
        }

        return key;
    }

    private OperationPlan Create(CoercedVariables variables)
    {
        var conditions = new Dictionary<string, bool>(_conditions.Length, StringComparer.Ordinal);
        foreach (var condition in _conditions)
        {
            conditions[condition] = variables.ValueOf(condition) is true;
        }

        return new OperationPlan(new PlanSource(_schema, _text, _fragments, conditions, _isIncremental, _meter), Operation, RootType);
    }
}
