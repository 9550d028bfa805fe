using System.Collections.Concurrent;

namespace CrmPlatform.GraphQL.Validation;

/// <summary>The rules for one document, by what they want to be told of: most listen to one event, and the walk has many.</summary>
internal sealed class RuleSet
{
    private static readonly RuleEvent[] Events = Enum.GetValues<RuleEvent>();
    private static readonly ConcurrentDictionary<Type, bool[]> Listening = new();

    private readonly ValidationRule[] _rules;
    private readonly int[] _ends = new int[Events.Length];

    public RuleSet(IReadOnlyList<ValidationRule> rules)
    {
        var listening = new bool[rules.Count][];
        for (var i = 0; i < listening.Length; i++)
        {
            listening[i] = Listening.GetOrAdd(rules[i].GetType(), EventsOf);
        }

        _rules = new ValidationRule[rules.Count * 2];
        var count = 0;
        foreach (var e in Events)
        {
            for (var i = 0; i < listening.Length; i++)
            {
                if (listening[i][(int)e])
                {
                    if (count == _rules.Length)
                    {
                        Array.Resize(ref _rules, count * 2);
                    }

                    _rules[count++] = rules[i];
                }
            }

            _ends[(int)e] = count;
        }
    }

    /// <summary>The rules that an event is for, in their order.</summary>
    public ReadOnlySpan<ValidationRule> On(RuleEvent e) => _rules.AsSpan((e == 0 ? 0 : _ends[(int)e - 1])..(_ends[(int)e]));

    private static bool[] EventsOf(Type rule) =>
        [.. Events.Select(e => rule.GetMethod(e.ToString())!.DeclaringType != typeof(ValidationRule))];
}
