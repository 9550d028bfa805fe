using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Sdk.Database;

/// <summary>What an event's type says about its events, read once for each type.</summary>
internal sealed class EventShape
{
    // Weak, so that the shapes of a module go when the module is unloaded.
    private static readonly ConditionalWeakTable<Type, EventShape> Known = [];

    private readonly List<(string Text, PropertyInfo? Property)> _title = [];
    private readonly List<(string Type, PropertyInfo Property)> _about = [];
    private readonly PropertyInfo? _aggregate;

    private EventShape(Type type)
    {
        Attribute = type.GetCustomAttribute<EventAttribute>()
            ?? throw new ArgumentException($"'{type.Name}' is not an event. Add [Event(\"name\", 1)] to it.", nameof(type));
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance);
        foreach (var property in properties.Where(p => Nullable.GetUnderlyingType(p.PropertyType) == typeof(Guid) || p.PropertyType == typeof(Guid) || typeof(IEnumerable<Guid>).IsAssignableFrom(p.PropertyType)))
        {
            if (Find<AboutAttribute>(type, property) is { } about)
            {
                _about.Add((about.Type, property));
            }

            if (Find<AggregateAttribute>(type, property) is not null)
            {
                _aggregate = property;
            }
        }

        ReadTitle(Attribute.Title ?? Attribute.Name, properties);
    }

    public EventAttribute Attribute { get; }

    public static EventShape Of(Type type) => Known.GetValue(type, t => new EventShape(t));

    public Guid? AggregateOf(object @event) => _aggregate?.GetValue(@event) as Guid?;

    public List<KeyValuePair<string, Guid>> AboutOf(object @event)
    {
        var about = new List<KeyValuePair<string, Guid>>(_about.Count);
        foreach (var (type, property) in _about)
        {
            switch (property.GetValue(@event))
            {
                case Guid id:
                    about.Add(new(type, id));
                    break;
                case IEnumerable<Guid> ids:
                    about.AddRange(ids.Select(i => new KeyValuePair<string, Guid>(type, i)));
                    break;
            }
        }

        return about;
    }

    public string TitleOf(object @event)
    {
        var title = new StringBuilder();
        foreach (var (text, property) in _title)
        {
            title.Append(text).Append(Convert.ToString(property?.GetValue(@event), CultureInfo.InvariantCulture));
        }

        return title.ToString();
    }

    // Braces around anything but a property's name are ordinary text.
    private void ReadTitle(string title, PropertyInfo[] properties)
    {
        var start = 0;
        for (var open = title.IndexOf('{', StringComparison.Ordinal); open >= 0; open = title.IndexOf('{', open + 1))
        {
            var close = title.IndexOf('}', open);
            if (close > open && properties.FirstOrDefault(p => p.Name == title[(open + 1)..close]) is { } property)
            {
                _title.Add((title[start..open], property));
                start = close + 1;
            }
        }

        _title.Add((title[start..], null));
    }

    // A positional record's attribute may stand on the constructor's parameter instead of the property.
    private static TAttribute? Find<TAttribute>(Type type, PropertyInfo property)
        where TAttribute : Attribute =>
        property.GetCustomAttribute<TAttribute>()
        ?? type.GetConstructors()
            .SelectMany(c => c.GetParameters())
            .FirstOrDefault(p => p.Name == property.Name && p.ParameterType == property.PropertyType)
            ?.GetCustomAttribute<TAttribute>();
}
