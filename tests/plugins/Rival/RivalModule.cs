using CrmPlatform.Sdk;

[assembly: CrmModule("test.rival", Conflicts = ["test.good-neighbour 1", "test.gone *"])]

namespace Rival;

/// <summary>Does not go together with GoodNeighbour.</summary>
public sealed class RivalModule : CrmModule;
