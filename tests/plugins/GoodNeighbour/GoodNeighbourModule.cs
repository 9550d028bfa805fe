using CrmPlatform.Sdk;

[assembly: CrmModule("test.good-neighbour", Optional = ["crm.customers 1"])]

namespace GoodNeighbour;

/// <summary>Remarks about customers.</summary>
public sealed class GoodNeighbourModule : CrmModule;
