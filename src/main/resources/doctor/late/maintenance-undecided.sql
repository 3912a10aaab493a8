-- a maintenance that clients were told of, whose hour has come and whose other window nobody has approved
select m.reference as subject,
       'La fenêtre annoncée de la maintenance ' || m.reference || ' est arrivée sans que son déplacement soit approuvé :'
           || ' les clients l''attendent. Décidez, ou annulez-la.' as sentence
from maintenance m
where m.status in ('TO_APPROVE', 'TO_REVISE')
  and m.told_from <= cast(:now as timestamptz) and m.told_to > cast(:now as timestamptz)
