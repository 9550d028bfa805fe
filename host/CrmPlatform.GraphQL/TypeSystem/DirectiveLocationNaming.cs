using System.Numerics;
using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>Names the places of directives as documents do.</summary>
public static class DirectiveLocationNaming
{
    extension(DirectiveLocations locations)
    {
        /// <summary>The names, in the specification's order.</summary>
        public IReadOnlyList<string> Names => [.. DirectiveLocationNames.All.Where((_, i) => ((int)locations & (1 << i)) != 0)];

        /// <summary>The name of a single place.</summary>
        public string Name => DirectiveLocationNames.All[BitOperations.TrailingZeroCount((int)locations)];
    }

    /// <summary>The place with a name; none for an unknown name.</summary>
    public static DirectiveLocations Parse(string name)
    {
        var index = DirectiveLocationNames.All.TakeWhile(n => n != name).Count();
        return index == DirectiveLocationNames.All.Count ? DirectiveLocations.None : (DirectiveLocations)(1 << index);
    }
}
