/**
 * District codes of German number plates in use, federal and state codes included.
 *
 * Source: list of distinguishing signs under § 9 Fahrzeug-Zulassungsverordnung, with the older codes given out again.
 */
export const plateCodes: ReadonlySet<string> = new Set(
  `
a aa ab abg abi ac ae aft ah aib aic ak al alf alz am an ana ang ank ao ap apd ar arn art as asd asl asz at au aur aw az aze
b ba bad bap bar bb bbg bbl bc bch bd be bed bei bel ber bf bg bgd bgl bh bi bid bih bil bin bir bit biw bk bks bl blb blk bln bm bn bna bo boe bog boh bor bot bp br bra brb brg bri brk brl brv bs bsb bsk bt btf bue bul bur bus bw bwl byl bz bza bzs
c ca cas cb ce cha clp clz co coc coe cr cux cw da dah dan dau db dbr dd de deg del dgf dh di dib dil din diz dkb dl dlg dm dn do don du dud duew dw dz
e ea eb ebe ebn ebs eck ed ee ef eg eh ei eic eih eil ein eis el em emd ems en er erb erh erk erz es esb ese esw eu ew
f fb fd fdb fds feu ff fg fi fkb fl floe fn fo for frg fri frw fs ft ftl fuerstenf fue fus fz
g ga gan gap gc gd gdb ge gel geo ger gf gg gha ghc gi gk gl gla gm gmn gn goa goe goh gp gr gra grh gri grm grz gs gt gth gu gub guen gun gv gvm gw gz
h ha hal ham has hb hbn hbs hc hch hd hdh hdl he heb hef hei hel her het hf hg hgn hgw hh hhm hi hig hip hk hl hm hmu hn ho hog hoh hol hom hor hos hot hp hr hro hs hsk hst hu hue hv hvl hwi hx hy hz
ib igb ik il ill in iz j je jev jl jue k ka kar kb kc ke keh kel kem kf kg kh ki kib kk kl kle klz km kn ko koe kon kot koz kr kru ks kt ku kuen kus kw ky kyf
l la lan lau lb lbs lbz lc ld ldk lds leo ler lev lf lg lh lhs li lib lif lip ll lm ln loe loeb los lp lr lro lsa lsn lsz lu lue luen lue lun lup lwl
m ma mab mai mak mal mb mbg mbk mc md me med meg mei mek mel mer met mg mgh mgn mh mhl mi mil mk mkk ml mm mn mo mod mol mon mos mq mr ms mse msh msp mst mtk mtl mue mueb muer mvl mw my myk mz mzg
n nab nai nau nb nd ndh ne nea neb nec nen nes new nf nh ni nk nl nm nmb nms noe noh nol nom nor np nr nrw nt nu nvp nw nwm ny nz
oa oal ob obb obg oc och od oe oes of og oh oha ohv ohz ok ol op opr os osl ova ovi ovl ovp oz
p pa paf pan par pb pch pe peg pf pi pir pl plo plon pm pn pr prue ps pw pz qft qlb
r ra rc rd rdg re reg rei rg rh ri rid rie rl rm rn ro rod rof rok rol rot row rp rs rsl rt rtu rue rueg rv rw rz rov
s sab sad san saw sb sbg sbk sc scz sdh sdl sdt se seb see sef sel seo sf sfa sft sg sgh sh sha shg shk shl si sig sim sk sl slb sle slf slg sln sls slue slz sm smue sn so sob sog sok soe sp spb spn sr srb sro st sta stb std ste sth stl sto su sue sul sw swa sy sz szb
tbb tdo te tet tf tg thl thw tir to toel tp tr ts tt tue tut ue uem uel uer uh ul um un usi usingen
v vai vb vec ver vg vib vie vit vk vkl vl voh von vr vs
w waf wak wan wat wb wbs wda we weg wel wen wer wes wf wg whv wi wil wis wit wiz wk wl wlg wm wms wn wnd wo woh wol wor wos wr wrn ws wsf wst wsw wt wtl wtm wue wug wum wun wur ww wz wzl wof
x y z ze zel zi zig zp zr zw zz
`
    .split(/\s+/)
    .filter(Boolean),
)
